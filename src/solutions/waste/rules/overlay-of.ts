import type { Kysely } from 'kysely';
import { civilDate } from '../../../kernel/clock.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { PutContext } from '../../../kernel/sources/intake.ts';
import type { Overlay } from '../shown/show-days.ts';
import { changesOf } from './change-store.ts';
import { horizonAround } from './days-of-rhythm.ts';
import { freeDays, publicHolidays } from './free-days.ts';
import { type HolidayRule, NO_RULE } from './holiday-rule.ts';
import { holidayRuleOf } from './rule-store.ts';
import { shifterOf } from './shift-week.ts';

/** Current key with its predecessors, also for a key of former times. */
export function keysOfUnit(ars: string, places: Pick<PlaceDirectory, 'resolve' | 'keys'>): string[] {
  const found = places.resolve(ars);
  const current = found.kind === 'moved' ? found.place.ars : ars;
  return [...new Set([...places.keys(current), ars])];
}

/** What lies over the days of a unit today: its holiday rule, and its changes. */
export async function overlayOf(
  ars: string,
  db: Kysely<unknown>,
  { places, now }: PutContext,
): Promise<Overlay> {
  const keys = keysOfUnit(ars, places);
  const rule = (await holidayRuleOf(keys, db)) ?? NO_RULE;
  return { ...overlayWith(ars, rule, now), changes: await changesOf(keys, db) };
}

/** The same for a rule that is only looked at, without changes. */
export function overlayWith(ars: string, rule: HolidayRule, now: Temporal.Instant): Overlay {
  return {
    shift: shifterOf(rule, freeDays(rule, publicHolidays(ars))),
    changes: [],
    horizon: horizonAround(civilDate(now)),
  };
}
