/** The source under whose name a town's entries are shown; made when the first one is published. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { fullNameOf } from '../places/full-name.ts';
import type { Place } from '../places/place.ts';
import type { Source } from '../sources/source.ts';
import { readSource } from '../sources/store.ts';
import type { TownDirectory } from '../towns/town.ts';
import type { EntryGroup } from './entry.ts';

/** Nothing reads from outside: the house is the connector. */
export const DESK_CONNECTOR = 'desk';

/** As a town names itself, and under which licence it publishes what it writes itself. */
function showingOf(place: Place, towns: TownDirectory): { name: string; licence: string } {
  const { displayName, licence = 'own' } = towns.own(place.ars) ?? {};
  return { name: displayName ?? fullNameOf(place), licence };
}

/** Locked until the transaction ends, so that two imports of one town and intake follow each other. */
export async function holdDeskSource(
  trx: Kysely<unknown>,
  { ars, solution, intake }: EntryGroup,
  { place, towns, now }: { place: Place; towns: TownDirectory; now: Temporal.Instant },
): Promise<Source> {
  const { name, licence } = showingOf(place, towns);
  // A feed of the town may have its name already.
  for (const one of [name, `${name} (Rathaus)`])
    await sql`insert into kernel.source
        (id, owner_ars, solution, intake, connector, kind, name, licence, checked_at, created_at)
      select ${randomUUIDv7()}, ${ars}, ${solution}, ${intake}, ${DESK_CONNECTOR}, 'desk', ${one}, ${licence},
        ${now.toString()}::timestamptz, ${now.toString()}::timestamptz
      where not exists (select from kernel.source
        where owner_ars = ${ars} and solution = ${solution} and intake = ${intake} and kind = 'desk')
      on conflict do nothing`.execute(trx);
  const { rows } = await sql<{ id: string }>`select id from kernel.source
    where owner_ars = ${ars} and solution = ${solution} and intake = ${intake} and kind = 'desk' for update`.execute(
    trx,
  );
  const source = rows[0] === undefined ? undefined : await readSource(trx, rows[0].id);
  if (source === undefined)
    throw new Error(`The source of the desk of ${ars} for ${solution} cannot be made`);
  if (source.name.startsWith(name) && source.licence === licence) return source;
  // The town calls itself otherwise by now; a feed of that name keeps it.
  await sql`update kernel.source s set licence = ${licence},
      name = case when exists (select from kernel.source o where o.owner_ars = s.owner_ars and o.id <> s.id
        and o.solution = s.solution and o.intake = s.intake and o.name = ${name}) then ${`${name} (Rathaus)`} else ${name} end
    where id = ${source.id}`.execute(trx);
  return (await readSource(trx, source.id)) ?? source;
}

/** It says as of now what is shown. */
export async function confirmDeskSource(
  trx: Kysely<unknown>,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update kernel.source set checked_at = ${now.toString()}, attempted_at = ${now.toString()},
    failures = 0, fault = null where id = ${id}`.execute(trx);
}

/** As it will be, for what is looked at before anything is published. */
export function deskSourceToBe(
  { ars, solution, intake }: EntryGroup,
  { place, towns, now }: { place: Place; towns: TownDirectory; now: Temporal.Instant },
): Source {
  const { name, licence } = showingOf(place, towns);
  return {
    ...{ id: '00000000-0000-7000-8000-000000000000', ownerArs: ars, solution, intake },
    ...{ connector: DESK_CONNECTOR, kind: 'desk', name, url: null, address: null },
    ...{ licence, settings: {}, everySeconds: null, state: 'active', checkedAt: now.toString() },
    ...{ failures: 0, fault: null, held: null },
  };
}

/** Id of the record that an entry has in the tables of its solution; null: it was never published. */
export async function recordOf(
  db: Kysely<unknown>,
  { ars, solution, intake }: EntryGroup,
  entry: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select r.id from kernel.source s
    join kernel.source_record r on r.ars = s.owner_ars and r.source = s.id and r.key = ${entry}
    where s.owner_ars = ${ars} and s.solution = ${solution} and s.intake = ${intake} and s.kind = 'desk'
      and r.removed_at is null`.execute(db);
  return rows[0]?.id ?? null;
}
