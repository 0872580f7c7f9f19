/** A tour: its texts, and its line and stations where the feed has them. Pure. */
import { locationOf } from './location.ts';
import type { SchemaThing, SchemaTour } from './model.ts';
import type { Names } from './names.ts';
import { type Node, nodesAt, textAt } from './node.ts';
import { termsOf } from './terms.ts';

const MOST_POINTS = 50_000;
const MOST_STOPS = 200;

export function tourOf(node: Node, thing: SchemaThing, { names }: { names: Names }): SchemaTour {
  const shapes = [node, ...nodesAt(node, 'geo'), ...nodesAt(node, 'itinerary')];
  const line = shapes.flatMap((shape) => lineOf(textAt(shape, 'line')) ?? []);
  return {
    ...{ kind: 'tour', ...thing, ...termsOf(node, names), location: locationOf(node) },
    line: line.length > 1 ? line.slice(0, MOST_POINTS) : null,
    stops: stopsOf(node),
  };
}

/** `GeoShape.line`: "latitude,longitude[,height] …", separated by white space; null for what is none. */
function lineOf(text: string | null): [number, number, number?][] | null {
  if (text === null || text === '') return null;
  const points: [number, number, number?][] = [];
  for (const written of text.split(/\s+/, MOST_POINTS)) {
    const [lat = Number.NaN, lon = Number.NaN, height] = written.split(',').map(Number);
    if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return null;
    points.push(height === undefined || !Number.isFinite(height) ? [lon, lat] : [lon, lat, height]);
  }
  return points;
}

/** Stations of `itinerary`: places, or the entries of a list that hold one. */
function stopsOf(node: Node): SchemaTour['stops'] {
  const parts = nodesAt(node, 'itinerary').flatMap((one) => {
    const inside = nodesAt(one, 'itemListElement');
    return inside.length > 0 ? inside : [one];
  });
  return parts
    .flatMap((one) => nodesAt(one, 'item')[0] ?? one)
    .flatMap((one) => {
      const { name, point } = locationOf(one);
      return name === null ? [] : [{ name, point }];
    })
    .slice(0, MOST_STOPS);
}
