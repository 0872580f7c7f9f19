import type { PlaceDirectory } from '../../places/directory.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Place } from '../../places/place.ts';
import type { MandateLine } from '../desk-api.ts';
import { remainsOf } from './effective-mandate.ts';
import type { StoredMandate } from './store.ts';

/**
 * Every unit above a place with what it may do there, the nearest first, also where nobody has written anything down:
 * then an association may do everything and all others nothing.
 */
export function mandateLines(
  place: Place,
  stored: readonly StoredMandate[],
  places: Pick<PlaceDirectory, 'ancestors' | 'keys'>,
): MandateLine[] {
  return places.ancestors(place.ars).flatMap((unit) => {
    const keys = places.keys(unit.ars);
    return unit.levels.flatMap((holderLevel) => {
      if (holderLevel === 'municipality') return [];
      const rows = stored.filter((one) => keys.has(one.holder) && one.holderLevel === holderLevel);
      const remains = remainsOf(rows, { level: holderLevel, keys });
      const scope = remains === 'all' ? 'full' : remains.length === 0 ? 'ended' : 'limited';
      return [
        {
          ...{ holder: unit.ars, holderLevel, name: fullNameOf(unit), scope },
          permissions: remains === 'all' ? [] : remains,
          isDefault: rows.length === 0,
          changedAt: rows[0]?.changedAt ?? null,
        } satisfies MandateLine,
      ];
    });
  });
}
