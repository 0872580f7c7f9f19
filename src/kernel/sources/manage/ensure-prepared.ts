/** Feeds that ship with the house: there, and switched off, until the operator wants them. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Solution } from '../../solution.ts';
import { checkDraft } from './source-draft.ts';

/** Adds what is not there yet, paused; never changes what is. Returns how many were added. */
export async function ensurePrepared(
  db: Kysely<unknown>,
  house: { solutions: readonly Solution[]; places: PlaceDirectory },
  now: Temporal.Instant,
): Promise<number> {
  const prepared = house.solutions.flatMap(({ id, connectors = [] }) =>
    connectors.flatMap((intake) =>
      (intake.prepared ?? []).map((one) => ({ ...one, solution: id, intake: intake.id })),
    ),
  );
  let added = 0;
  for (const one of prepared) {
    const nobody = { mailbox: null, deputy: null, contractEnd: null, reviewDate: null };
    const { draft } = checkDraft({ ...one, settings: { ...one.settings }, ...nobody }, house);
    const { rows } = await sql`
      insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, url, address, licence, settings,
        every_seconds, state, next_run_at, created_at)
      values (${randomUUIDv7()}, ${draft.ownerArs}, ${draft.solution}, ${draft.intake}, ${draft.connector}, 'http',
        ${draft.name}, ${draft.url}, ${draft.address}, ${draft.licence}, ${JSON.stringify(draft.settings)},
        ${draft.everySeconds}, 'paused', null, ${now.toString()})
      on conflict (owner_ars, solution, intake, name) do nothing returning id`.execute(db);
    added += rows.length;
  }
  return added;
}
