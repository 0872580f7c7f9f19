/** Figures of every unit of the hierarchy from what is known of each. Pure. */
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { type Ars, FEDERATION, type Place } from '../../../kernel/places/place.ts';
import type { Service } from '../catalogue/model.ts';
import { type CoverageByUnit, coverageAt, existingAt, figuresOf, shareOf } from './coverage.ts';
import { distributionOf, type Member } from './distribution.ts';
import type { Figures, PlaceFiguresRow } from './figures.ts';

type Places = Pick<PlaceDirectory, 'get' | 'children' | 'keys' | 'ancestors'>;
type Catalogue = readonly Pick<Service, 'level' | 'absentIn'>[];

interface Counted {
  rows: { ars: Ars; figures: Figures }[];
  members: Member[];
}

/** Current places with their figures; uninhabited areas are left out, and units without a municipality. */
export function allFigures(
  places: Places,
  catalogue: Catalogue,
  byUnit: CoverageByUnit,
): readonly { ars: Ars; figures: Figures }[] {
  const federation = places.get(FEDERATION);
  return federation === undefined ? [] : below(federation).rows;

  function below(place: Place): Counted {
    if (place.levels.includes('municipality')) return single(place);
    const inner = places.children(place.ars).map(below);
    const members = inner.flatMap((one) => one.members);
    const rows = inner.flatMap((one) => one.rows);
    const distribution = distributionOf(members);
    if (distribution === null) return { rows, members };
    return { rows: [{ ars: place.ars, figures: { kind: 'unit', ...distribution } }, ...rows], members };
  }

  function single(place: Place): Counted {
    if (!place.selectable) return { rows: [], members: [] };
    const figures = placeFigures(place, { places, catalogue, byUnit });
    const { population } = place;
    return {
      rows: [{ ars: place.ars, figures }],
      members: [{ share: shareOf(figures), population, hasData: figures.described > 0 }],
    };
  }
}

export function placeFigures(
  place: Place,
  house: { places: Pick<Places, 'keys' | 'ancestors'>; catalogue: Catalogue; byUnit: CoverageByUnit },
): PlaceFiguresRow {
  const { catalogue, byUnit } = house;
  const chain = chainOf(place, house.places);
  const coverage = coverageAt(chain, byUnit);
  return { kind: 'municipality', ...figuresOf(coverage, catalogue, existingAt(catalogue, chain)) };
}

/** Keys of any age of the place and all units above it. */
export function chainOf(place: Place, places: Pick<Places, 'keys' | 'ancestors'>): Set<Ars> {
  return new Set([place, ...places.ancestors(place.ars)].flatMap(({ ars }) => [...places.keys(ars)]));
}
