/** Feeds that ship with the house: there, and switched off, until the operator wants them. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { readAudit } from '../../audit/store.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Solution } from '../../solution.ts';
import { checkDraft, type SourceDraft } from './source-draft.ts';

/**
 * Adds what is not there yet, paused; never changes what is, and adds nothing that somebody removed. Returns how many
 * were added.
 */
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
    const { draft, kind } = checkDraft({ ...one, settings: { ...one.settings }, ...nobody }, house);
    const id = preparedId(draft);
    if (await wasRemoved(db, { id, ownerArs: draft.ownerArs })) continue;
    const { rows } = await sql`
      insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, url, address, licence, settings,
        every_seconds, state, next_run_at, created_at)
      values (${id}, ${draft.ownerArs}, ${draft.solution}, ${draft.intake}, ${draft.connector}, ${kind},
        ${draft.name}, ${draft.url}, ${draft.address}, ${draft.licence}, ${JSON.stringify(draft.settings)},
        ${draft.everySeconds}, 'paused', null, ${now.toString()})
      on conflict (owner_ars, solution, intake, name) do nothing returning id`.execute(db);
    added += rows.length;
  }
  return added;
}

/** The same in every house, so that the log tells by it that it was removed. UUID v8 (RFC 9562). */
function preparedId({ ownerArs, solution, intake, name }: SourceDraft): string {
  const hex = createHash('sha256').update([ownerArs, solution, intake, name].join('\n')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The log keeps it for as long as it keeps anything; it holds a handful of such lines of an owner. */
async function wasRemoved(
  db: Kysely<unknown>,
  { id, ownerArs }: { id: string; ownerArs: string },
): Promise<boolean> {
  const lines = await readAudit(db, new Set([ownerArs]), {
    ...{ before: null, limit: 1_000, actions: ['source.removed'] },
  });
  return lines.some(({ subject }) => subject === `source ${id}`);
}
