/** What of one lot can be had for a span, and why not. Pure. Minutes since 1970. */
import type { Span } from '../allocate/model.ts';
import type { NotFree } from './find-api.ts';

export interface LotTimes {
  /** When the lot is open, in order, not touching each other, over span and horizon. */
  open: readonly Span[];
  /** Minutes by which one must book before, longest stay, pause after each booking. */
  notice: number;
  longest: number;
  pause: number;
  bays: readonly {
    id: string;
    /** See `ListedBay`. */
    blockedUntil: number | null;
    /** Spans for which it is held, pauses included, in order. */
    held: readonly Span[];
  }[];
}

/** Ids of the bays that are free for all of it, or why there is none. */
export function freeIn(lot: LotTimes, span: Span, now: number): { bays: string[]; why: NotFree | null } {
  const refuse = (why: NotFree) => ({ bays: [], why });
  if (span.from < now - QUARTER) return refuse('past');
  if (span.until - span.from > lot.longest) return refuse('too-long');
  if (!isOpen(lot, span)) return refuse('closed');
  if (span.from < earliest(lot, now)) return refuse('notice');
  const bays = lot.bays.filter((bay) => isFree(bay, span, lot.pause)).map(({ id }) => id);
  return bays.length === 0 ? refuse('taken') : { bays, why: null };
}

/**
 * The first span of the same length that can be had, not before `span.from` nor beyond `end`; null: none. Beginnings are
 * whole quarters of an hour.
 */
export function nextIn(lot: LotTimes, span: Span, { now, end }: { now: number; end: number }): Span | null {
  const length = span.until - span.from;
  if (length > lot.longest) return null;
  const starts = [
    Math.max(span.from, earliest(lot, now)),
    ...lot.open.map(({ from }) => from),
    ...lot.bays.flatMap(({ held, blockedUntil }) => [
      ...held.map(({ until }) => until),
      ...(blockedUntil === null ? [] : [blockedUntil]),
    ]),
  ];
  const candidates = [...new Set(starts.map((at) => Math.ceil(at / QUARTER) * QUARTER))]
    .filter((from) => from >= span.from && from + length <= end)
    .toSorted((a, b) => a - b);
  for (const from of candidates) {
    const one = { from, until: from + length };
    if (freeIn(lot, one, now).why === null) return one;
  }
  return null;
}

const QUARTER = 15;

function isOpen({ open }: LotTimes, { from, until }: Span): boolean {
  return open.some((one) => one.from <= from && until <= one.until);
}

function earliest({ notice }: LotTimes, now: number): number {
  return notice === 0 ? now - QUARTER : now + notice;
}

function isFree(bay: LotTimes['bays'][number], { from, until }: Span, pause: number): boolean {
  if (bay.blockedUntil !== null && bay.blockedUntil > from) return false;
  return !bay.held.some((one) => one.from < until + pause && from < one.until);
}
