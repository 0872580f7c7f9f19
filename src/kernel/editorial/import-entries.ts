/** The published entries of a town and intake become records: read by the same import as every feed. */
import type { Kysely } from 'kysely';
import { announceFor } from '../notifications/announce-for.ts';
import type { Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import type { Item } from '../sources/connector.ts';
import { importItems } from '../sources/import/import-items.ts';
import type { MapResult } from '../sources/intake.ts';
import { confirmDeskSource, holdDeskSource } from './desk-source.ts';
import { editorContext } from './editor-context.ts';
import type { Editable } from './editors.ts';
import type { Entry, EntryGroup } from './entry.ts';
import { noteFound, shownEntries } from './store.ts';

export interface ImportedEntries {
  /** Entries that people see now. */
  shown: number;
  /** Over for longer than the horizon reaches back: no longer shown. */
  over: number;
  /** Ids of those that cannot be read by today's form; what they showed stays. */
  unreadable: string[];
}

/**
 * Within the caller's transaction, once in each. Writes anew what recurs, lets go what is over, and notes for each
 * entry when it ends.
 */
export async function importEntries(
  trx: Kysely<unknown>,
  house: Pick<Kernel, 'places' | 'towns' | 'notifications'>,
  ask: { group: EntryGroup; editable: Editable; place: Place; now: Temporal.Instant },
): Promise<ImportedEntries> {
  const { group, editable, place, now } = ask;
  const source = await holdDeskSource(trx, group, { place, towns: house.towns, now });
  const context = await editorContext({ db: trx, places: house.places }, { editable, source, place, now });
  const entries = await shownEntries(trx, group);
  const read = entries.map((entry) => ({
    entry,
    mapped: mapEntry(entry, editable, { ...context, id: entry.id }),
  }));
  const found: ImportedEntries = { shown: 0, over: 0, unreadable: [] };
  const items: Item<MapResult<unknown>>[] = [];
  for (const { entry, mapped } of read) {
    if ('fault' in mapped) found.unreadable.push(entry.id);
    else {
      const endsAt = mapped.validUntil ?? null;
      if (!isSame(endsAt, entry.endsAt)) await noteFound(trx, entry, { endsAt });
      if (endsAt !== null && Temporal.Instant.compare(endsAt, context.horizon.from) <= 0) {
        found.over += 1;
        continue;
      }
      found.shown += 1;
    }
    items.push({ kind: 'value', key: entry.id, where: `entry ${entry.id}`, value: mapped });
  }
  await importItems(trx, {
    ...{ source, intake: editable.intake, places: house.places, now, accept: true },
    // What was read is already what is written: made above.
    map: ({ value }) => value as MapResult<unknown>,
    items: asStream(items),
    announce: announceFor({ ...house, solutions: [editable.solution] }, source, now),
  });
  await confirmDeskSource(trx, source.id, now);
  return found;
}

/** A published form as record; one that today's form no longer reads is a fault, and what it showed stays. */
function mapEntry(
  { shown }: Entry,
  { editor }: Editable,
  context: Parameters<Editable['editor']['map']>[1],
): MapResult<unknown> {
  const form = editor.form.safeParse(shown);
  if (form.success) return editor.map(form.data, context);
  const [first] = form.error.issues;
  return { fault: { code: 'form', reason: `${first?.path.join('.') ?? ''}: ${first?.message ?? 'unfit'}` } };
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return Temporal.Instant.compare(one, other) === 0;
}

async function* asStream<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}
