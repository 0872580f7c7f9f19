/** Writes a rule out between two instants, with an upper limit of work for whatever rule a stranger sends. */
import { RRuleTemporal } from 'rrule-temporal';
import type { NumberPart, Rule } from './rule.ts';

type Time = Temporal.ZonedDateTime;

export interface Expansion {
  /** In order. */
  starts: Time[];
  /** True if the rule makes more dates after these. */
  goesOn: boolean;
}

/** The rule could not be written out with the work that one entry may cost. */
export class RuleTooCostly extends Error {}

/** What rrule-temporal may do in one question before it gives up: some hundredths of a second. */
const LIMITS = { maxIterations: 5_000, maxCandidateEvaluations: 10_000 };
/** A rule with `COUNT` is counted from its beginning up to here; beyond, its end is calculated. */
const MOST_COUNTED = 5_000;
const MOST_FAILURES = 6;
const SHORTEST_WINDOW = 60;
const DAY = 86_400;
const SECONDS = {
  YEARLY: DAY,
  MONTHLY: DAY,
  WEEKLY: DAY,
  DAILY: DAY,
  HOURLY: 3_600,
  MINUTELY: 60,
  SECONDLY: 1,
};

/**
 * The dates of `rule` from `from` (included) until `until` (excluded), at most `most`; `start` is DTSTART in the zone
 * in which the rule is meant, and always the first date (RFC 5545, 3.6.1), also where the rule does not make it.
 * `end` is UNTIL. Throws `RuleTooCostly`.
 */
export function expand(
  rule: Rule,
  { start, end, from, until, most }: { start: Time; end: Time | null; from: Time; until: Time; most: number },
): Expansion {
  try {
    if (rule.count !== null && (rule.count <= MOST_COUNTED || !isSimple(rule)))
      return count(rule, { start, end, from, until, most });
    const counted = rule.count === null ? null : lastOfCount(rule, start, rule.count);
    const last = end === null || counted === null ? (end ?? counted) : earlier(end, counted);
    return search(rule, { start, end: last, from, until, most });
  } catch (cause) {
    // The library throws where its limits are reached and where a date leaves the calendar of Temporal.
    throw new RuleTooCostly('The rule cannot be written out.', { cause });
  }
}

/** Rules without an end are asked window by window: the library begins near the window, not at the start. */
function search(
  rule: Rule,
  { start, end, from, until, most }: { start: Time; end: Time | null; from: Time; until: Time; most: number },
): Expansion {
  const library = new RRuleTemporal({ ...optionsOf(rule, start, end), ...LIMITS });
  const starts: Time[] = isWithin(start, from, until) ? [start] : [];
  let width = firstWidth(rule);
  let failures = 0;
  let at = later(from, start);
  while (compare(at, until) < 0 && starts.length <= most) {
    if (end !== null && compare(at, end) > 0) break;
    const next = earlier(at.add({ seconds: width }), until);
    let found: Time[];
    try {
      found = library.between(at, next, true);
    } catch (cause) {
      failures += 1;
      if (failures > MOST_FAILURES || width <= SHORTEST_WINDOW) throw cause;
      width = Math.max(SHORTEST_WINDOW, Math.floor(width / 8));
      continue;
    }
    for (const one of found) if (compare(one, start) !== 0 && isWithin(one, at, next)) starts.push(one);
    if (found.length < 64) width *= 4;
    at = next;
  }
  if (starts.length > most) return { starts: starts.slice(0, most), goesOn: true };
  return { starts, goesOn: compare(start, until) >= 0 || hasMore(library, until) };
}

function hasMore(library: RRuleTemporal<Time>, until: Time): boolean {
  try {
    return library.next(until, true) !== null;
  } catch {
    // Nothing found with all the work allowed: the 30th of February never comes.
    return false;
  }
}

/** Rules with a number of dates are counted from their beginning, up to the end of the window. */
function count(
  rule: Rule,
  { start, end, from, until, most }: { start: Time; end: Time | null; from: Time; until: Time; most: number },
): Expansion {
  if (compare(start, until) >= 0) return { starts: [], goesOn: true };
  const library = new RRuleTemporal({
    ...optionsOf(rule, start, end === null ? until : earlier(end, until)),
    ...(rule.count === null ? {} : { count: rule.count }),
    includeDtstart: true,
    maxIterations: 20_000,
    maxCandidateEvaluations: 20_000,
  });
  const starts: Time[] = [];
  let counted = 0;
  let goesOn = false;
  library.all((one) => {
    if (compare(one, until) >= 0 || starts.length === most) {
      goesOn = true;
      return false;
    }
    counted += 1;
    if (compare(one, from) >= 0) starts.push(one);
    return true;
  });
  if (!goesOn && counted < (rule.count ?? 0))
    goesOn = hasMore(new RRuleTemporal({ ...optionsOf(rule, start, end), ...LIMITS }), until);
  return { starts, goesOn };
}

/** No part chooses among the dates: the last of n is n − 1 steps after the first. */
function isSimple({ freq, by, byDay }: Rule): boolean {
  return byDay.length === 0 && Object.keys(by).length === 0 && freq !== 'MONTHLY' && freq !== 'YEARLY';
}

/** Null where it lies centuries ahead. */
function lastOfCount({ freq, interval }: Rule, start: Time, count: number): Time | null {
  const steps = (count - 1) * interval;
  if (steps * SECONDS[freq] * (freq === 'WEEKLY' ? 7 : 1) > 10_000 * 366 * DAY) return null;
  if (freq === 'WEEKLY') return start.add({ weeks: steps });
  if (freq === 'DAILY') return start.add({ days: steps });
  return start.add({ seconds: steps * SECONDS[freq] });
}

/** Seconds in which the rule makes some 500 dates if nothing thins them out; at most two years. */
function firstWidth({ freq, interval, by }: Rule): number {
  const slots = (by.byHour?.length ?? 1) * (by.byMinute?.length ?? 1) * (by.bySecond?.length ?? 1);
  const step = SECONDS[freq] === DAY ? DAY : SECONDS[freq] * interval;
  return Math.min(Math.max(Math.floor((500 * step) / slots), SHORTEST_WINDOW), 731 * DAY);
}

function optionsOf(rule: Rule, start: Time, end: Time | null) {
  const by: Partial<Record<NumberPart, number[]>> = rule.by;
  return {
    temporal: Temporal,
    cache: false,
    freq: rule.freq,
    interval: rule.interval,
    dtstart: start,
    wkst: rule.wkst,
    ...(rule.byDay.length > 0 ? { byDay: rule.byDay } : {}),
    ...(end === null ? {} : { until: end }),
    ...by,
  };
}

const compare = Temporal.ZonedDateTime.compare;
const earlier = (a: Time, b: Time): Time => (compare(a, b) < 0 ? a : b);
const later = (a: Time, b: Time): Time => (compare(a, b) > 0 ? a : b);
const isWithin = (one: Time, from: Time, until: Time) => compare(one, from) >= 0 && compare(one, until) < 0;
