import type { Kind } from './names.ts';
import { type Stamp, serverNow } from './stamp.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** For how long an answer may be used without asking: boundaries a month as the server says, tiles a week. */
const FRESH: Partial<Record<Kind, number>> = {
  asset: Number.POSITIVE_INFINITY,
  cell: 30 * DAY,
  map: 7 * DAY,
};
/** What people searched is forgotten after a day; everything else stays until its room is needed. */
const KEPT: Partial<Record<Kind, number>> = { search: DAY };

/** Whether a stored answer needs no question to the server. */
export function isFresh(kind: Kind, stamp: Stamp, deviceNow: number): boolean {
  return serverNow(stamp, deviceNow) - stamp.server <= (FRESH[kind] ?? -1);
}

/** Whether a stored answer must be forgotten. */
export function isForgotten(kind: Kind, stamp: Stamp, deviceNow: number): boolean {
  return serverNow(stamp, deviceNow) - stamp.server > (KEPT[kind] ?? Number.POSITIVE_INFINITY);
}
