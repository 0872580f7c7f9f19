import type { PlaceDirectory } from '../../../../kernel/places/directory.ts';
import type { Place, PlaceChange } from '../../../../kernel/places/place.ts';

/** Present towns by their keys, with the former keys that became them and how. For tests. */
export function testTowns(
  towns: Readonly<
    Record<string, { validFrom?: string | null; former?: Readonly<Record<string, PlaceChange['kind']>> }>
  >,
): Pick<PlaceDirectory, 'keys' | 'resolve'> {
  const placeOf = (ars: string): Place => ({
    ...{ ars, ags: null, name: ars, officialName: ars, kind: 'Stadt', levels: ['municipality'] },
    ...{ parent: null, selectable: true, areaKm2: null, population: null, bbox: null, centre: null },
    ...{ postcodes: [], validFrom: towns[ars]?.validFrom ?? null, validTo: null, source: 'test' },
  });
  const currentOf = (ars: string) =>
    towns[ars] === undefined
      ? Object.keys(towns).find((one) => towns[one]?.former?.[ars] !== undefined)
      : ars;
  return {
    keys(ars) {
      const current = currentOf(ars);
      return new Set(current === undefined ? [ars] : [current, ...Object.keys(towns[current]?.former ?? {})]);
    },
    resolve(ars) {
      const current = currentOf(ars);
      if (current === undefined) return { kind: 'unknown' };
      const kind = towns[current]?.former?.[ars];
      return kind === undefined
        ? { kind: 'current', place: placeOf(current) }
        : {
            ...{ kind: 'moved', place: placeOf(current) },
            change: { from: ars, to: current, kind, share: null, evidence: 'table' },
          };
    },
  };
}
