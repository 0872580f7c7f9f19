/** Rows as the store gives them. Types only. */
import type { OfficeRecord, OnlineRecord, ServiceRecord } from '../feeds/records.ts';

/** What every row says of itself beside its record. */
export interface Row {
  /** UUID; what the federal finder named has the finder's own key instead, and no page. */
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

/** A service in a list or search: without its long texts. */
export interface ServiceLine extends Row {
  ownerArs: string;
  name: string;
  /** Of all its texts. */
  language: string;
  leika: string[];
  keywords: string[];
  /** First paragraph, at most 300 characters; '' where there is none. */
  excerpt: string;
  hasOnline: boolean;
}

/** An imported service, and the service of the base catalogue that it is; null: none. */
export interface ImportedService extends ServiceLine {
  catalogueId: string | null;
}
