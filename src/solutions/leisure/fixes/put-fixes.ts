/** Puts fixes right where feeds are read: into what is shown of events, and beside places. Within a transaction. */
import type { Kysely } from 'kysely';
import type { EventRecord, PlaceRecord } from '../model.ts';
import { fixEvent } from './fix-events.ts';
import { fixPlace } from './fix-places.ts';
import { fixesOn, type StoredFix, setStates } from './fix-store.ts';
import type { Putting } from './put-right.ts';

interface Shown {
  members: readonly { id: string }[];
  record: EventRecord;
}

/** Events as they are shown, with what desks have put right of any of their records. */
export async function withFixes<One extends Shown>(
  db: Kysely<unknown>,
  shown: readonly One[],
): Promise<One[]> {
  const fixes = await fixesByRecord(
    db,
    shown.flatMap(({ members }) => members.map(({ id }) => id)),
  );
  if (fixes.size === 0) return [...shown];
  const fixed: One[] = [];
  for (const one of shown) {
    const own = one.members.flatMap(({ id }) => fixes.get(id) ?? []);
    const put = fixEvent(one.record, own);
    await keepStates(db, own, put);
    fixed.push({ ...one, record: put.record });
  }
  return fixed;
}

/** Places are put right when they are read; here is only looked at what their source tells by now. */
export async function judgeFixes(
  db: Kysely<unknown>,
  records: readonly { id: string; record: PlaceRecord }[],
): Promise<void> {
  const fixes = await fixesByRecord(
    db,
    records.map(({ id }) => id),
  );
  for (const { id, record } of records) {
    const own = fixes.get(id) ?? [];
    if (own.length > 0) await keepStates(db, own, fixPlace(record, own));
  }
}

async function fixesByRecord(db: Kysely<unknown>, records: readonly string[]) {
  return Map.groupBy(await fixesOn(db, records), ({ record }) => record);
}

async function keepStates(
  db: Kysely<unknown>,
  fixes: readonly StoredFix[],
  { changed }: Pick<Putting<EventRecord | PlaceRecord>, 'changed'>,
): Promise<void> {
  await setStates(
    db,
    changed.flatMap((change) =>
      fixes.filter(({ id }) => id === change.id).map(({ ars }) => ({ ars, ...change })),
    ),
  );
}
