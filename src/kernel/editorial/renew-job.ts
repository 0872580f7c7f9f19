/** Every night: recurrences are written out anew, what is over goes, and records that came meanwhile are compared. */
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import { Problem } from '../http/problem.ts';
import type { Job } from '../jobs/job.ts';
import type { Kernel, Solution } from '../solution.ts';
import { requireRecord, similarTo } from './check-entry.ts';
import { type Editable, editableOf } from './editors.ts';
import type { EntryGroup } from './entry.ts';
import { importEntries } from './import-entries.ts';
import { noteFound, shownEntries, shownGroups } from './store.ts';

export function renewEntriesJob(house: {
  solutions: readonly Solution[];
  log: Pick<FastifyBaseLogger, 'warn' | 'error'>;
}): Job<Record<string, never>> {
  return {
    name: 'entries.renew',
    payload: z.strictObject({}),
    // After midnight, so that what the new day shows is there when people get up.
    every: '20 0 * * *',
    retries: 3,
    run: (_, kernel, signal) => renewEntries(kernel, { ...house, signal }),
  };
}

/** Each town and intake for itself, so that one fault costs one. Throws at the end if there was any. */
export async function renewEntries(
  kernel: Kernel,
  house: {
    solutions: readonly Solution[];
    log: Pick<FastifyBaseLogger, 'warn' | 'error'>;
    signal?: AbortSignal;
  },
): Promise<void> {
  let failed = 0;
  for (const group of await shownGroups(kernel.db)) {
    if (house.signal?.aborted) return;
    // A solution that was taken out of the house, or a place that no longer exists: nothing shows it.
    const editable = editableOf(house.solutions, group);
    const place = placeOf(group, kernel);
    if (editable === undefined || place === null) continue;
    try {
      const { unreadable } = await kernel.db
        .transaction()
        .execute((trx) => importEntries(trx, kernel, { group, editable, place, now: kernel.clock.now() }));
      if (unreadable.length > 0)
        house.log.warn({ ...group, entries: unreadable }, 'entries could not be renewed');
      await compare(kernel, group, editable);
    } catch (err) {
      failed += 1;
      house.log.error({ err, ...group }, 'entries could not be renewed');
    }
  }
  if (failed > 0) throw new Error(`The entries of ${failed} places could not be renewed`);
}

/** How many records of others may be the same as each entry, for the desk's "today". */
async function compare(kernel: Kernel, group: EntryGroup, editable: Editable): Promise<void> {
  if (editable.editor.similar === undefined) return;
  const place = placeOf(group, kernel);
  if (place === null) return;
  for (const entry of await shownEntries(kernel.db, group)) {
    if (entry.shown === null) continue;
    const ask = { editable, place, language: 'de' as const, id: entry.id };
    const record = await requireRecord(kernel, entry.shown, ask).catch((error: unknown) => {
      if (error instanceof Problem) return null; // reported by the import
      throw error;
    });
    if (record === null) continue;
    const doubles = (await similarTo(kernel, record, ask)).length;
    if (doubles !== entry.doubles) await noteFound(kernel.db, entry, { doubles });
  }
}

function placeOf({ ars }: EntryGroup, { places }: Pick<Kernel, 'places'>) {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place : null;
}
