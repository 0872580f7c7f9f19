/** How digital a place is now, and how it became so. */
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { chainOf, placeFigures } from './all-figures.ts';
import { coverageAt, existingAt, gapsOf, type PlaceGaps } from './coverage.ts';
import type { PlaceFiguresRow, UnitFigures } from './figures.ts';
import { type FiguresRow, figuresSince, newestFigures } from './figures-store.ts';
import { readCoverage } from './read-coverage.ts';

/** At most so many changes are told. */
const MOST_HISTORY = 60;

export interface DigitalMunicipality {
  kind: 'municipality';
  figures: PlaceFiguresRow;
  gaps: PlaceGaps;
  /** Ids of the sources that say it. */
  sources: ReadonlySet<string>;
  history: readonly FiguresRow[];
}

export interface DigitalUnit {
  kind: 'unit';
  /** null: no municipality in it, or nobody has counted yet, or nothing is known of any of them. */
  figures: UnitFigures | null;
  /** Direct members with their newest figures. */
  members: readonly { place: Place; row: FiguresRow | null }[];
  history: readonly FiguresRow[];
}

/** Of a municipality as the data stand now; of other units as they were counted last night. */
export async function digitalAt(place: Place, kernel: Kernel): Promise<DigitalMunicipality | DigitalUnit> {
  const { places, db } = kernel;
  const history = await figuresSince(places.keys(place.ars), db, MOST_HISTORY);
  if (place.levels.includes('municipality')) {
    const chain = chainOf(place, places);
    const { byUnit, sources } = await readCoverage(chain, kernel);
    return {
      kind: 'municipality',
      figures: placeFigures(place, { places, catalogue, byUnit }),
      gaps: gapsOf(catalogue, coverageAt(chain, byUnit), existingAt(catalogue, chain)),
      ...{ sources, history },
    };
  }
  const children = places.children(place.ars).filter(({ selectable }) => selectable);
  const newest = await newestFigures(
    children.map(({ ars }) => ars),
    db,
  );
  const rows = new Map(newest.map((row) => [row.ars, row]));
  const last = history.at(-1)?.figures;
  return {
    kind: 'unit',
    figures: last?.kind === 'unit' ? last : null,
    members: children.map((child) => ({ place: child, row: rows.get(child.ars) ?? null })),
    history,
  };
}
