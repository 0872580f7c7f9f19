/** What a town feeds a solution from, told to another town: the kind of it, never the address, settings or people. */
import type { Ars } from '../../../kernel/places/place.ts';
import type { Source } from '../../../kernel/sources/source.ts';
import type { ExpectedSource } from './takeover.ts';

/** Sources that somebody connected: no examples, nothing entered by hand, nothing that ships with the house. */
export function isConnected({ kind, state }: Pick<Source, 'kind' | 'state'>): boolean {
  return (kind === 'http' || kind === 'upload') && state === 'active';
}

/** One a kind of records, in the order of their names; the first format that the giver uses stands for it. */
export function sourcesOfGiver(
  all: readonly Source[],
  { keys, solution }: { keys: ReadonlySet<Ars>; solution: string },
): ExpectedSource[] {
  const found = all.filter((one) => isConnected(one) && one.solution === solution && keys.has(one.ownerArs));
  const byIntake = Map.groupBy(found, ({ intake }) => intake);
  return [...byIntake]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([intake, [first]]) =>
      first === undefined
        ? []
        : [
            {
              ...{ intake, connector: first.connector, licence: first.licence },
              ...{ state: 'open' as const, reason: '' },
            },
          ],
    );
}

/** Which kinds of records a town has from sources of its own, or of a unit above it. */
export function intakesAt(
  all: readonly Source[],
  { keys, solution }: { keys: ReadonlySet<Ars>; solution: string },
): Set<string> {
  return new Set(
    all
      .filter((one) => isConnected(one) && one.solution === solution && keys.has(one.ownerArs))
      .map(({ intake }) => intake),
  );
}
