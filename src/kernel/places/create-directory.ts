/** Builds the directory of places from what is stored. Pure: the same input gives the same answers. */
import { placesAround } from './around.ts';
import { BORDER_TOLERANCE_METRES, bordersWithin } from './borders.ts';
import { createCells } from './cells.ts';
import { toCurrentLayers } from './current-layers.ts';
import type { Located, PlaceDirectory, Resolution, SourceNote } from './directory.ts';
import { fullNameOf } from './full-name.ts';
import { createHierarchy } from './hierarchy.ts';
import { createLayeredLocator, mergeLayers } from './layers.ts';
import { measurePlaces } from './measure-places.ts';
import { createNeighbours } from './neighbours.ts';
import { outlineOf } from './outline.ts';
import { type Ars, LEVELS, type Level, type Place, type PlaceChange } from './place.ts';
import { createPredecessors } from './predecessors.ts';
import { createPlaceSearch } from './search.ts';
import type { PlaceRow } from './store.ts';
import type { Boundaries } from './topology.ts';

export interface DirectoryData {
  /** Current and retired. */
  places: readonly PlaceRow[];
  changes: readonly PlaceChange[];
  /** Newest first, at least one. */
  layers: readonly Boundaries[];
  boundariesState: string;
  attribution: SourceNote;
  /** State of the register, or null. */
  register: string | null;
}

export function createDirectory(data: DirectoryData): PlaceDirectory {
  const currentRows = data.places.filter(({ validTo }) => validTo === null);
  // Of those of before only what is asked of them, and of `data` nothing whole: it would stay as long as the directory.
  const retired = new Map(
    data.places
      .filter(({ validTo }) => validTo !== null)
      .map(({ ars, name, parent }) => [ars, { name, parent }]),
  );
  const { boundariesState, attribution } = data;
  const current = new Set(currentRows.map(({ ars }) => ars));
  const isCurrent = (ars: Ars) => current.has(ars);
  const hierarchy = createHierarchy(currentRows);
  const predecessors = createPredecessors(data.changes, isCurrent, (ars) => retired.has(ars));

  const layers = toCurrentLayers(data.layers, keyOf);
  const boundaries = mergeLayers(layers);
  const locator = createLayeredLocator(layers);
  const areaIndex = new Map(boundaries.areas.map(({ ars }, index) => [ars, index]));
  const undecided = findUndecided(data.layers);
  const places = measurePlaces(currentRows, boundaries, (ars) => areasOf(ars));
  const neighboursOf = createNeighbours(boundaries);
  const bordersAt = bordersWithin(boundaries);
  const cellAt = createCells(boundaries, (ars) => placeOf(ars).name);
  const municipalities = [...places.values()].filter(
    ({ levels, selectable }) => selectable && levels.includes('municipality'),
  );
  const search = createPlaceSearch(municipalities.map((place) => ({ place, ...surroundings(place) })));
  const nearby = new Map<Ars, { place: Place; distance: number }[]>();

  return {
    counts: countLevels(currentRows),
    edition: { boundaries: boundariesState, register: data.register, attribution },
    hasPostcodes: currentRows.some(({ postcodes }) => postcodes.length > 0),
    get: (ars) => places.get(ars),
    resolve,
    keys: (ars) => predecessors.keys(ars),
    ancestors,
    children: (ars) => hierarchy.children(ars).map(placeOf).sort(byName),
    applies,
    locate,
    neighbours,
    around: (ars, metres) => {
      const place = places.get(ars);
      return place === undefined ? [] : placesAround(place, metres, municipalities);
    },
    search: (query, limit) => search(query, limit),
    boundary: outline,
    cell: (x, y) => cellAt(x, y),
  };

  function placeOf(ars: Ars): Place {
    const place = places.get(ars);
    if (place === undefined) throw new Error(`Place ${ars} is not among the current ones`);
    return place;
  }

  /** Who answers for an area: its municipality of today, else the unit above that still exists. */
  function keyOf(ars: Ars): Ars | null {
    const found = predecessors.resolve(ars);
    if (found.kind === 'current' || found.kind === 'moved') return found.ars;
    // Without newer boundaries nobody knows which part a point lies in: the largest answers, the others are "near".
    if (found.kind === 'split') return found.parts[0]?.ars ?? null;
    for (let above = retired.get(ars)?.parent; above; above = retired.get(above)?.parent)
      if (isCurrent(above)) return above;
    return null;
  }

  /** Largest parts of divided municipalities → the parts without boundaries of their own, which may lie there too. */
  function findUndecided(all: DirectoryData['layers']): Map<Ars, Ars[]> {
    const found = new Map<Ars, Ars[]>();
    for (const { ars } of all.flatMap(({ areas }) => areas)) {
      const end = predecessors.resolve(ars);
      if (end.kind !== 'split') continue;
      const [largest, ...others] = end.parts;
      const lacking = others.map((part) => part.ars).filter((part) => !areaIndex.has(part));
      if (largest !== undefined && lacking.length > 0) found.set(largest.ars, lacking);
    }
    return found;
  }

  function areasOf(ars: Ars): number[] {
    const own = areaIndex.get(ars);
    const below = hierarchy.children(ars).flatMap((child) => areasOf(child));
    return own === undefined ? below : [own, ...below];
  }

  function ancestors(ars: Ars): Place[] {
    return hierarchy.ancestors(ars).map(placeOf);
  }

  function surroundings({ ars }: Place): { county: string | null; state: string | null } {
    const above = ancestors(ars);
    const nameOf = (level: Level) => {
      const unit = above.find(({ levels }) => levels.includes(level));
      return unit === undefined ? null : fullNameOf(unit);
    };
    return { county: nameOf('county'), state: nameOf('state') };
  }

  function resolve(ars: Ars): Resolution {
    const found = predecessors.resolve(ars);
    switch (found.kind) {
      case 'current':
        return { kind: 'current', place: placeOf(found.ars) };
      case 'moved':
        return { kind: 'moved', place: placeOf(found.ars), change: found.change };
      case 'split':
        return {
          kind: 'split',
          from: ars,
          places: found.parts.map(({ ars: part, share }) => ({ place: placeOf(part), share })),
        };
      case 'retired':
        return { kind: 'retired', from: ars, name: retired.get(ars)?.name ?? null };
      case 'unknown':
        return { kind: 'unknown' };
    }
  }

  function applies(itemArs: Ars, placeArs: Ars): boolean {
    const [item, place] = [predecessors.resolve(itemArs), predecessors.resolve(placeArs)];
    if (item.kind !== 'current' && item.kind !== 'moved') return false;
    if (place.kind !== 'current' && place.kind !== 'moved') return false;
    return hierarchy.contains(item.ars, place.ars);
  }

  function locate(lon: number, lat: number): Located | null {
    const area = locator.locate(lon, lat);
    const ars = boundaries.areas[area]?.ars;
    if (ars === undefined) return null;
    const place = placeOf(ars);
    return {
      place,
      ancestors: ancestors(ars),
      neighbours: neighbours(ars),
      // Looked up when it is asked for: every border of the country is passed by, and imports only want the place.
      get nearBorder() {
        return (
          undecided.has(ars) || bordersAt(lon, lat, BORDER_TOLERANCE_METRES).some((one) => one.area !== area)
        );
      },
    };
  }

  function neighbours(ars: Ars): { place: Place; distance: number }[] {
    const known = nearby.get(ars);
    if (known !== undefined) return known;
    const others = (undecided.get(ars) ?? []).map((other) => ({ place: placeOf(other), distance: 0 }));
    const around = neighboursOf(areasOf(ars)).map(({ area, distance }) => ({
      place: placeOf(boundaries.areas[area]?.ars ?? ars),
      distance,
    }));
    const found = [...others, ...around];
    nearby.set(ars, found);
    return found;
  }

  function outline(ars: Ars) {
    const place = places.get(ars);
    const areas = place === undefined ? [] : areasOf(ars);
    if (place === undefined || areas.length === 0) return null;
    const { name, levels } = place;
    return {
      type: 'Feature' as const,
      id: ars,
      properties: {
        ars,
        name,
        level: levels[0],
        state: boundariesState,
        attribution: attribution.name,
        licence: attribution.licence,
      },
      geometry: outlineOf(boundaries, areas),
    };
  }
}

function countLevels(rows: readonly PlaceRow[]): Record<Level, number> {
  const counts = LEVELS.map((level) => [level, rows.filter(({ levels }) => levels.includes(level)).length]);
  return Object.fromEntries(counts) as Record<Level, number>; // one entry a level, see LEVELS
}

const german = new Intl.Collator('de');

function byName(a: Place, b: Place): number {
  return german.compare(a.name, b.name) || (a.ars < b.ars ? -1 : 1);
}
