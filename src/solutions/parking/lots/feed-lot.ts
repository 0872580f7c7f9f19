import type { BayRecord, LotKind, LotRecord } from '../model.ts';

/** A lot as a feed, or the examples, bring it. Degrees WGS 84. */
export interface FeedLot {
  kind: LotKind;
  lon: number;
  lat: number;
  record: LotRecord;
  bays: BayRecord[];
}
