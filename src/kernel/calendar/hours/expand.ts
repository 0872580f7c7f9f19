/** From a rule to two weeks of open, closed, unknown or by appointment, as instants. Pure. */
import { ZONE } from '../../clock.ts';
import type { Ars } from '../../places/place.ts';
import type { Hours, HoursGap, HoursState, Interval } from './model.ts';
import { piecesInLand } from './on-holidays.ts';
import { type Piece, RuleFault, readRule } from './rule.ts';

export const DAYS = 14;
const SUN = /\b(sunrise|sunset|dawn|dusk)\b/i;
/** The library has school holidays up to here, and throws and complains after. */
const LAST_SCHOOL_YEAR = 2030;

/** Hours from midnight of `first` on at a place of the Land of `ars`. Never throws for a bad rule: it is unknown. */
export function expandHours(rule: string | null, ars: Ars, first: Temporal.PlainDate): Hours {
  const nothing = (gap: HoursGap): Hours => ({ rule, intervals: [unknown(first)], gap, toVerify: [] });
  if (rule === null || rule.trim() === '') return nothing('not-given');
  // Sunrise needs a point, and the library guesses one.
  if (SUN.test(rule)) return nothing('sun');
  if (/\bSH\b/.test(rule) && first.add({ days: DAYS }).year > LAST_SCHOOL_YEAR)
    return nothing('school-holidays');
  try {
    const pieces = piecesInLand(rule, ars, { first, days: DAYS });
    return {
      rule,
      intervals: joined(pieces.map(asInterval).filter(({ from, until }) => from !== until)),
      gap: null,
      toVerify: [
        ...(/\bPH\b/.test(rule) ? (['public-holidays'] as const) : []),
        ...(/\bSH\b/.test(rule) ? (['school-holidays'] as const) : []),
      ],
    };
  } catch (error) {
    if (error instanceof RuleFault) return nothing(/\bSH\b/.test(rule) ? 'school-holidays' : 'invalid');
    throw error;
  }
}

/** Whether a rule will ever say anything; cheaper than expanding it. */
export function canRead(rule: string | null): boolean {
  if (rule === null || rule.trim() === '' || SUN.test(rule)) return false;
  try {
    readRule(rule, 'Berlin');
    return true;
  } catch (error) {
    if (error instanceof RuleFault) return false;
    throw error;
  }
}

/** Words with which places say that one must ask first. */
const APPOINTMENT =
  /vereinbarung|verabredung|terminabsprache|absprache|voranmeldung|anmeldung|anfrage|\btermin|appointment|by arrangement|on request/i;

function asInterval({ from, until, state, comment, rule }: Piece): Interval {
  return {
    from: instant(from),
    until: instant(until),
    state: stateOf(state, comment),
    ...(state === 'unknown' && /\d:\d\d\+/.test(rule ?? '') && { openEnd: true as const }),
    ...(comment !== null && { comment }),
    ...(rule !== null && { rule }),
  };
}

function stateOf(state: Piece['state'], comment: string | null): HoursState {
  return state !== 'closed' && comment !== null && APPOINTMENT.test(comment) ? 'appointment' : state;
}

/** Days are reckoned one by one: what goes on over midnight becomes one stretch again. */
function joined(intervals: readonly Interval[]): Interval[] {
  const out: Interval[] = [];
  for (const next of intervals) {
    const last = out.at(-1);
    const isSame =
      last !== undefined &&
      last.state === next.state &&
      last.comment === next.comment &&
      last.openEnd === next.openEnd &&
      (last.state === 'closed' || last.rule === next.rule);
    if (last !== undefined && isSame) out[out.length - 1] = { ...last, until: next.until };
    else out.push(next);
  }
  return out;
}

/** Clock times keep their meaning over a change of the clocks; one that does not exist moves to the next. */
function instant(wall: Temporal.PlainDateTime): string {
  return wall.toZonedDateTime(ZONE).toInstant().toString();
}

function unknown(first: Temporal.PlainDate): Interval {
  return {
    from: instant(first.toPlainDateTime()),
    until: instant(first.add({ days: DAYS }).toPlainDateTime()),
    state: 'unknown',
  };
}
