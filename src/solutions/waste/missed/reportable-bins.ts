import { civilDate } from '../../../kernel/clock.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { kindOf } from '../fractions.ts';
import { nearestWins } from '../nearest-wins.ts';
import { keysAt, unitsAt } from '../scope.ts';
import { binsWithDays, type KnownBin } from './bins-store.ts';

/** Days before and after today within which a bin must have a day. */
const AROUND = 45;

/**
 * Bins that people may report at a place, each with the unit that answers for it. Invented days are left out: nobody
 * comes there.
 */
export async function reportableBins(
  place: Place,
  { db, places, sources, clock }: Pick<Kernel, 'db' | 'places' | 'sources' | 'clock'>,
): Promise<KnownBin[]> {
  const today = civilDate(clock.now());
  const found = await binsWithDays(keysAt(place, places), db, {
    from: today.subtract({ days: AROUND }).toString(),
    until: today.add({ days: AROUND }).toString(),
  });
  const real = found.filter((one) => one.sources.some((id) => isReal(sources.get(id)?.kind)));
  const atTheDoor = real.filter(({ bin }) => kindOf(bin.fraction) === 'collection');
  return nearestWins(atTheDoor, unitsAt(place, places));
}

function isReal(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'sample';
}
