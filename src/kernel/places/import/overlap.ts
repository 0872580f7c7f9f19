import { arcBoxes, areaBoxes } from '../boxes.ts';
import { createPolygonTest } from '../brute-force.ts';
import type { Locator } from '../locator.ts';
import type { Ars } from '../place.ts';
import type { Boundaries } from '../topology.ts';
import type { Part } from './what-became.ts';

/** Points along each side of an area's box: about 400 fall into an area. */
const SIDE = 28;

/**
 * Which parts of an old area lie in which new ones, by points on a grid inside of it. Shares are of all its points,
 * so they add up to less than 1 where nothing new covers it. Same input, same answer.
 */
export function createOverlap(
  old: Boundaries,
  fresh: { locator: Locator; areas: readonly { ars: Ars }[] },
): (ars: Ars) => Part[] {
  const index = new Map(old.areas.map(({ ars }, area) => [ars, area]));
  const boxes = areaBoxes(old, arcBoxes(old));
  const polygons = createPolygonTest(old);
  const { scale, translate } = old.transform;
  return (ars) => {
    const area = index.get(ars);
    if (area === undefined) return [];
    const [west, south, east, north] = [0, 1, 2, 3].map((side) => boxes[area * 4 + side] ?? 0) as [
      number,
      number,
      number,
      number,
    ]; // four sides
    const counts = new Map<Ars, number>();
    let inside = 0;
    for (let row = 0; row < SIDE; row++) {
      for (let column = 0; column < SIDE; column++) {
        const lon = translate[0] + (west + ((column + 0.5) / SIDE) * (east - west)) * scale[0];
        const lat = translate[1] + (south + ((row + 0.5) / SIDE) * (north - south)) * scale[1];
        if (!polygons.holds(area, lon, lat)) continue;
        inside += 1;
        const key = fresh.areas[fresh.locator.locate(lon, lat)]?.ars;
        if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return [...counts]
      .map(([key, count]) => ({ ars: key, share: count / inside }))
      .sort((a, b) => b.share - a.share);
  };
}
