import type { Kysely } from 'kysely';
import { insertShown, removeShown, type ShownEvent } from './shown-store.ts';
import { type ToldEvent, type ToldKey, toldOf } from './told-store.ts';

/**
 * Makes anew what is shown for records that were told, changed or taken away, also where other records are shown
 * with them. Runs inside the caller's transaction.
 */
export async function renewShown(db: Kysely<unknown>, told: readonly ToldKey[]): Promise<void> {
  await removeShown(told, db);
  await insertShown((await toldOf(db, told)).map(aloneAsShown), db);
}

function aloneAsShown({ id, ars, source, record }: ToldEvent): ShownEvent {
  return { id, ars, source, record, members: [{ id, ars }], sources: [source] };
}
