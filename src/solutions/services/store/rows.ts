/** Rows as the store gives them. Types only. */
import type { OfficeRecord, OnlineRecord, ServiceRecord } from '../feeds/records.ts';

/** What every row says of itself beside its record. */
export interface Row {
  id: string;
  ars: string;
  source: string;
  /** Instant; null: the last look at its feed confirmed it. */
  seenAt: string | null;
}
export interface ServiceRow extends Row {
  record: ServiceRecord;
}
export interface OfficeRow extends Row {
  record: OfficeRecord;
}
export interface OnlineRow extends Row {
  record: OnlineRecord;
}
