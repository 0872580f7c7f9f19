import type { PlaceSummary } from '../bundle/bundle.ts';
import { summarize } from '../bundle/place-summary.ts';
import { problem } from '../http/problem.ts';
import type { Language } from '../i18n/language.ts';
import type { Place } from '../places/place.ts';
import type { Box, Kernel } from '../solution.ts';
import { MAP_CATEGORIES, type MapCategory } from './categories.ts';
import type { PlaceMaps } from './place-maps.ts';
import type { PlacePoint } from './place-points.ts';

/** Points on one page of the list. */
const PAGE_POINTS = 500;

/** The map page of a place: everything that stands on it without JavaScript. */
export interface MapView {
  place: PlaceSummary;
  /** Box of the place, degrees WGS 84; null where no boundary is known. */
  box: Box | null;
  /** Those that have points here, in the order of the list. */
  categories: { id: MapCategory; count: number }[];
  /** This page of the list; the map shows all of them. */
  points: PlacePoint[];
  page: number;
  pages: number;
  pagePoints: number;
  /** Titles of layers that could not be loaded whole. */
  incomplete: string[];
  /** Something on one of its pages was invented for trying out. */
  example?: true;
  /** null: the operator has switched the base map off. */
  base: { attribution: string } | null;
}

/** Throws `not-found` for a page that the list does not have. */
export async function mapViewOf(
  { place, language, page }: { place: Place; language: Language; page: number },
  house: { kernel: Kernel; maps: PlaceMaps; base: MapView['base'] },
): Promise<MapView> {
  const { points, incomplete } = await house.maps.get(place, language);
  const pages = Math.max(1, Math.ceil(points.length / PAGE_POINTS));
  if (page > pages) throw problem({ code: 'not-found', status: 404, title: 'Not found' });
  const counts = new Map<MapCategory, number>();
  for (const { category } of points) counts.set(category, (counts.get(category) ?? 0) + 1);
  return {
    place: summarize(place, house.kernel),
    box: place.bbox,
    categories: MAP_CATEGORIES.flatMap((id) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ id, count }];
    }),
    points: points.slice((page - 1) * PAGE_POINTS, page * PAGE_POINTS),
    page,
    pages,
    pagePoints: PAGE_POINTS,
    incomplete,
    ...(points.some(({ example }) => example) && { example: true as const }),
    base: house.base,
  };
}
