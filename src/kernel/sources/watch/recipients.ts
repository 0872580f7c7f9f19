/** Who can be told about a source at each step. */
import type { Kysely } from 'kysely';
import { remainsOf } from '../../identity/rights/effective-mandate.ts';
import { mandatesOf } from '../../identity/rights/store.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars } from '../../places/place.ts';
import { managersOf, operatorsOf } from './store.ts';
import type { Step, Watched } from './watched.ts';

export type Recipients = ReadonlyMap<Exclude<Step, 'hidden'>, readonly string[]>;

/** Addresses by step; a step of which there is nobody is left out. */
export async function recipientsOf(
  db: Kysely<unknown>,
  places: PlaceDirectory,
  { ownerArs, mailbox, deputy }: Pick<Watched, 'ownerArs' | 'mailbox' | 'deputy'>,
): Promise<Recipients> {
  const managers = await managersFor(db, places, ownerArs);
  const all: [Exclude<Step, 'hidden'>, readonly string[]][] = [
    ['mailbox', mailbox === null ? [] : [mailbox]],
    // The same mailbox twice would be asked twice.
    ['deputy', deputy === null || deputy === mailbox ? [] : [deputy]],
    ['managers', managers],
  ];
  return new Map(all.filter(([, some]) => some.length > 0));
}

/** Of the place and of the association that works for it; where there are none, the operators of the house. */
async function managersFor(
  db: Kysely<unknown>,
  places: PlaceDirectory,
  ars: Ars,
): Promise<readonly string[]> {
  const mandates = await mandatesOf(db, places.keys(ars));
  const associations = places
    .ancestors(ars)
    .filter(({ levels }) => levels.includes('association'))
    .map((unit) => places.keys(unit.ars))
    .filter((keys) => {
      const remains = remainsOf(mandates, { level: 'association', keys });
      return remains === 'all' || remains.includes('sources:manage');
    });
  const managers = await managersOf(
    db,
    places.keys(ars),
    associations.flatMap((keys) => [...keys]),
  );
  return managers.length > 0 ? managers : operatorsOf(db);
}
