/** A desk moves or cancels days, or takes that back: in one transaction with its line in the log, and told once. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { tell } from '../../../kernel/sources/import/import-items.ts';
import { tellMovedDays } from '../remind/tell-moved-days.ts';
import { renewCollections } from '../shown/renew-collections.ts';
import { type SeriesKey, seriesWithDays } from '../shown/series-rows.ts';
import type { AlteredDay } from '../shown/write-days.ts';
import type { Change } from './change.ts';
import { revokeChange, writeChange } from './change-store.ts';
import { holdUnits } from './hold-unit.ts';
import { keysOfUnit } from './overlay-of.ts';
import { rulesProblem } from './rules-problem.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;

/** Days around a change to which another one may have moved what it concerns. */
const REACH = 62;
/** Series that are made anew at a time. */
const BATCH = 500;

/** Throws `waste-change-empty` (409) where no day of the place would become another. */
export async function makeChange(
  house: House,
  { place, actor, draft }: { place: Place; actor: Actor; draft: Omit<Change, 'id'> },
): Promise<{ id: string; count: number }> {
  const id = randomUUIDv7();
  const change = { ...draft, id };
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    await holdUnits([place.ars], trx, house.places);
    const keys = keysOfUnit(place.ars, house.places);
    const { slugs, first: from, last: until } = change;
    const series = await seriesWithDays(keys, { slugs, from, until }, trx);
    await writeChange(place.ars, change, now, trx);
    const altered = await renewAll(trx, series, house, now);
    if (altered.length === 0) throw rulesProblem('waste-change-empty');
    await finish(trx, house, { place, actor, altered, now, action: 'waste.change-made', id });
    return { id, count: altered.length };
  });
}

/** The days go back to where they would be without it. Throws `waste-change-unknown` (404). */
export async function takeChangeBack(
  house: House,
  { place, actor, id }: { place: Place; actor: Actor; id: string },
): Promise<{ count: number }> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    await holdUnits([place.ars], trx, house.places);
    const keys = keysOfUnit(place.ars, house.places);
    const change = await revokeChange(keys, id, now, trx);
    if (change === null) throw rulesProblem('waste-change-unknown');
    const span = {
      from: Temporal.PlainDate.from(change.first).subtract({ days: REACH }).toString(),
      until: Temporal.PlainDate.from(change.last).add({ days: REACH }).toString(),
    };
    const series = await seriesWithDays(keys, { slugs: change.slugs, ...span }, trx);
    const altered = await renewAll(trx, series, house, now);
    await finish(trx, house, { place, actor, altered, now, action: 'waste.change-taken-back', id });
    return { count: altered.length };
  });
}

/** Batch by batch; answers all days that became others. */
export async function renewAll(
  trx: Kysely<unknown>,
  series: readonly SeriesKey[],
  { places }: Pick<House, 'places'>,
  now: Temporal.Instant,
): Promise<AlteredDay[]> {
  const altered: AlteredDay[] = [];
  for (let at = 0; at < series.length; at += BATCH)
    altered.push(...(await renewCollections(trx, series.slice(at, at + BATCH), { places, now })));
  return altered;
}

async function finish(
  trx: Kysely<unknown>,
  { places }: Pick<House, 'places'>,
  done: {
    place: Place;
    actor: Actor;
    altered: readonly AlteredDay[];
    now: Temporal.Instant;
    action: 'waste.change-made' | 'waste.change-taken-back';
    id: string;
  },
): Promise<void> {
  const { place, actor, altered, now, action, id } = done;
  await recordAudit(
    trx,
    {
      ...{ ars: place.ars, person: actor.person, action, subject: `waste-change ${id}` },
      detail: { days: altered.length },
      ...(actor.request !== undefined && { request: actor.request }),
    },
    now,
  );
  await tellMovedDays(trx, altered, now);
  await tell(trx, [place.ars], places);
}
