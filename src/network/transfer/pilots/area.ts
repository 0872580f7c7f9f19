/** Whether a town is still the one that was measured before. Pure. */
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Ars } from '../../../kernel/places/place.ts';

export interface AreaChange {
  /** Civil date from which the town is what it is now; null: no register says. */
  on: string | null;
}

/**
 * `then`: all keys that were the town's when it was measured. A new key for the same area is no change; another town
 * that came in, a part that went, or a town that went up in another is one. null: it is the same area.
 */
export function areaChange(
  then: readonly Ars[],
  now: Ars,
  places: Pick<PlaceDirectory, 'keys' | 'resolve'>,
): AreaChange | null {
  if (then.length === 0) return null;
  const found = places.resolve(now);
  if (found.kind === 'unknown') return null;
  if (found.kind === 'split' || found.kind === 'retired') return { on: null };
  const known = new Set(then);
  const added = [...places.keys(found.place.ars)].filter((key) => !known.has(key));
  const isMoved = !known.has(found.place.ars);
  // What was one town's only key and is a former one of the present town: was it renamed, or did it go up in it?
  const former = isMoved ? then.map((key) => places.resolve(key)) : [];
  const wentUp = former.some((one) => one.kind === 'moved' && one.change.kind !== 'rekeyed');
  const cameIn = added.some((key) => {
    const one = places.resolve(key);
    return one.kind === 'moved' && one.change.kind !== 'rekeyed';
  });
  return wentUp || cameIn ? { on: found.place.validFrom } : null;
}
