/**
 * Lookups a second on one core against the npm package which-polygon, over the same unsimplified boundaries in the
 * same run; and a million random points and many on borders answered as by testing all polygons.
 */
import type { Feature, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import whichPolygon from 'which-polygon';
import { createPolygonTest } from '../src/kernel/places/brute-force.ts';
import { createLocator } from '../src/kernel/places/locator.ts';
import { subTopology } from '../src/kernel/places/sub-topology.ts';
import { degreesOf, shippedBoundaries } from '../src/kernel/places/test-boundaries.ts';

const POINTS = 1_000_000;
const BORDER_POINTS = 50_000;
const ROUNDS = 5;
const TARGET_MILLIONS = 4;
const TARGET_RATIO = 12;
const LEAST_RATIO = 10;
const TARGET_BUILD = 500;

const boundaries = shippedBoundaries();
const builds = Array.from({ length: ROUNDS }, () => timed(() => createLocator(boundaries)));
const build = median(builds.map(({ milliseconds }) => milliseconds));
const { locate } = createLocator(boundaries);
const points = randomPoints(POINTS);

const differing = countDiffering(points) + countDiffering(borderPoints(BORDER_POINTS));
console.log(
  `${POINTS} random points and ${BORDER_POINTS} on corners of borders: ${differing} answers differ from testing all polygons`,
);

const topology = subTopology(boundaries, [...boundaries.areas.keys()]);
const features = feature(topology, topology.objects.areas).features as Feature<MultiPolygon>[]; // all areas are multi-polygons
const query = whichPolygon({
  type: 'FeatureCollection',
  features: features.map((one) => ({ ...one, properties: { ars: one.id } })),
});

run(locate, points);
runBaseline(points.subarray(0, POINTS / 5));
const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const own = POINTS / timed(() => run(locate, points)).milliseconds / 1_000;
  const base = POINTS / 10 / timed(() => runBaseline(points.subarray(0, POINTS / 5))).milliseconds / 1_000;
  console.log(
    `round ${round + 1}: locator ${own.toFixed(2)} M/s, which-polygon ${base.toFixed(3)} M/s, ${(own / base).toFixed(1)}×`,
  );
  return { own, ratio: own / base };
});
const millions = median(rounds.map(({ own }) => own));
const ratio = median(rounds.map((round) => round.ratio));
console.log(
  `built in ${Math.round(build)} ms (target < ${TARGET_BUILD} ms), goal ≥ 5 M/s and ≥ ${TARGET_RATIO}×`,
);
console.log(
  `locate: ${millions.toFixed(1)} M/s, ${Math.floor(ratio)}× which-polygon, target ≥ ${TARGET_MILLIONS} M/s and ≥ ${LEAST_RATIO}×`,
);
process.exitCode =
  millions >= TARGET_MILLIONS && ratio >= LEAST_RATIO && build < TARGET_BUILD && differing === 0 ? 0 : 1;

function run(ask: (lon: number, lat: number) => number, all: Float64Array): number {
  let found = 0;
  for (let index = 0; index < all.length; index += 2)
    if (ask(all[index] ?? 0, all[index + 1] ?? 0) >= 0) found++;
  return found;
}

function runBaseline(all: Float64Array): number {
  let found = 0;
  for (let index = 0; index < all.length; index += 2)
    if (query([all[index] ?? 0, all[index + 1] ?? 0]) !== null) found++;
  return found;
}

function countDiffering(all: Float64Array): number {
  const { areaAt } = createPolygonTest(boundaries);
  let count = 0;
  for (let index = 0; index < all.length; index += 2) {
    const [lon, lat] = [all[index] ?? 0, all[index + 1] ?? 0];
    if (locate(lon, lat) !== areaAt(lon, lat)) count++;
  }
  return count;
}

/** In the bounding box of Germany, the same in every run. */
function randomPoints(count: number): Float64Array {
  const next = random(20_160_101);
  return Float64Array.from({ length: count * 2 }, (_, index) =>
    index % 2 === 0 ? 5.87 + next() * 9.17 : 47.27 + next() * 7.79,
  );
}

function borderPoints(count: number): Float64Array {
  const next = random(11_299);
  const total = boundaries.coordinates.length / 2;
  const all = Array.from({ length: count }, () => {
    const point = Math.floor(next() * total);
    return degreesOf(
      boundaries,
      boundaries.coordinates[point * 2] ?? 0,
      boundaries.coordinates[point * 2 + 1] ?? 0,
    );
  });
  return Float64Array.from(all.flat());
}

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function timed<T>(work: () => T): { milliseconds: number } {
  const begun = performance.now();
  work();
  return { milliseconds: performance.now() - begun };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
