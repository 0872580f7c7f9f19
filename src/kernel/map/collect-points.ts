import type { FastifyBaseLogger } from 'fastify';
import { isShownAt } from '../adoptions/is-shown.ts';
import { withinTime } from '../bundle/within-time.ts';
import { LOCALE } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { metresPerDegree } from '../places/metres.ts';
import type { Place } from '../places/place.ts';
import { placePath } from '../places/slug.ts';
import type { Box, Kernel, MapLayer, MapPoint, PlaceRequest, Solution } from '../solution.ts';
import { MAP_CATEGORIES } from './categories.ts';
import { GERMANY, type PlacePoint, type PlacePoints } from './place-points.ts';

/** What a layer may take for its points; more costs it its points, never the map. */
const LAYER_MILLISECONDS = 2_000;
/** How many points of a layer are shown at one place. */
export const LAYER_POINTS = 20_000;
/** What belongs to a place may lie this far outside of it, in metres: a bathing lake, a recycling yard. */
const OUTSIDE_METRES = 2_000;

/** The points of all layers at a place. A layer that fails is named and costs nobody else. */
export async function collectPoints(
  solutions: readonly Solution[],
  request: PlaceRequest,
  kernel: Kernel,
  log: Pick<FastifyBaseLogger, 'warn'>,
): Promise<PlacePoints> {
  const box = boxAround(request.place);
  const incomplete: string[] = [];
  const ask = async (solution: Solution, layer: MapLayer): Promise<PlacePoint[]> => {
    const title = layerTitle(solution, layer, request);
    try {
      const points = await withinTime(LAYER_MILLISECONDS, () => layer.features(box, request, kernel));
      const sound = soundPoints(points, box);
      const faults = points.length - sound.length;
      // Only how many: a coordinate or a title has no business in a log.
      if (faults > 0)
        log.warn({ solution: solution.id, layer: layer.id, faults }, 'points of a layer left out');
      if (sound.length > LAYER_POINTS) incomplete.push(title);
      const home = placePath(request.place, request.language);
      return sound
        .slice(0, LAYER_POINTS)
        .map((point) => asPlacePoint(point, { key: `${solution.id}/${layer.id}`, layer, title, home }));
    } catch (error) {
      log.warn({ err: error, solution: solution.id, layer: layer.id }, 'points of a layer failed');
      incomplete.push(title);
      return [];
    }
  };
  const layers = solutions
    .filter((solution) => isShownAt(solution, request.place, kernel))
    .flatMap((solution) => (solution.layers ?? []).map((layer) => ask(solution, layer)));
  const points = (await Promise.all(layers)).flat().sort(orderOf(request));
  return { points, incomplete: incomplete.sort() };
}

/** The box of a place and what lies shortly outside of it, degrees WGS 84. */
export function boxAround({ bbox }: Pick<Place, 'bbox'>): Box {
  if (bbox === null) return GERMANY;
  const [west, south, east, north] = bbox;
  const [metresX, metresY] = metresPerDegree((south + north) / 2);
  const [dx, dy] = [OUTSIDE_METRES / metresX, OUTSIDE_METRES / metresY];
  return [west - dx, south - dy, east + dx, north + dy];
}

/** How the list is sorted: by category, title and key. */
export function orderOf({ language }: Pick<PlaceRequest, 'language'>) {
  const { compare } = new Intl.Collator(LOCALE[language], { numeric: true });
  return (
    a: Pick<PlacePoint, 'category' | 'title' | 'key'>,
    b: Pick<PlacePoint, 'category' | 'title' | 'key'>,
  ) =>
    MAP_CATEGORIES.indexOf(a.category) - MAP_CATEGORIES.indexOf(b.category) ||
    compare(a.title, b.title) ||
    (a.key < b.key ? -1 : Number(a.key > b.key));
}

function layerTitle(solution: Solution, layer: MapLayer, { language }: PlaceRequest): string {
  return textsIn(solution.i18n, language)[`layer_${layer.id}`] ?? layer.id;
}

/** Inside the box, with a title, each id once. */
function soundPoints(points: readonly MapPoint[], [west, south, east, north]: Box): MapPoint[] {
  const seen = new Set<string>();
  return points.filter(({ id, lon, lat, title }) => {
    const isSound = lon >= west && lon <= east && lat >= south && lat <= north && title.trim() !== '';
    if (!isSound || id === '' || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function asPlacePoint(
  { id, lon, lat, title, lang, page, example }: MapPoint,
  of: { key: string; layer: MapLayer; title: string; home: string },
): PlacePoint {
  return {
    key: `${of.key}/${id}`,
    category: of.layer.category,
    layer: of.title,
    title,
    ...(lang !== undefined && { lang }),
    lon,
    lat,
    link: page === '' ? null : `${of.home}/${page}`,
    ...(example && { example }),
  };
}
