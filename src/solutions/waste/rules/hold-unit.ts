import { type Kysely, sql } from 'kysely';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';

/**
 * Until the transaction ends nobody else makes days of these units anew: an import that began before a change of the
 * desk would write them without it. Asked for before rules and changes are read; always in the same order.
 */
export async function holdUnits(
  units: readonly string[],
  db: Kysely<unknown>,
  places: Pick<PlaceDirectory, 'resolve'>,
): Promise<void> {
  const current = new Set(
    units.map((ars) => {
      const found = places.resolve(ars);
      return found.kind === 'moved' ? found.place.ars : ars;
    }),
  );
  for (const ars of [...current].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`waste ${ars}`}, 0))`.execute(db);
}
