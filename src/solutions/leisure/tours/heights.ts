/** Heights along a line: evenly spaced, for sums and for the profile. Pure. */
import type { Fix } from '../../../kernel/sources/read-track.ts';
import { climbOf } from './climb.ts';
import { distancesAlong } from './line-length.ts';
import { MOST_SAMPLES, type TourRecord } from './tour-model.ts';

/** Part of the points that must have a height; those between are reckoned from their neighbours. */
const ENOUGH = 0.8;
/** Metres between two samples for the sums, where that is not too many. */
const STEP = 10;
const MOST_FOR_SUMS = 1_500;

/** null: too few heights, or the zeros that programs write for "unknown". */
export function heightsOf(
  parts: readonly (readonly Fix[])[],
): (Pick<TourRecord, 'profile'> & { climb: NonNullable<TourRecord['climb']> }) | null {
  const distances = distancesAlong(parts).flat();
  const fixes = parts.flat();
  const known = fixes.flatMap(([, , height], index): [number, number][] =>
    height === null ? [] : [[distances[index] ?? 0, height]],
  );
  const length = distances.at(-1) ?? 0;
  if (known.length < 2 || known.length < fixes.length * ENOUGH || length === 0) return null;
  if (known.every(([, height]) => height === 0)) return null;
  const count = Math.min(MOST_FOR_SUMS, Math.max(2, Math.ceil(length / STEP) + 1));
  const sums = climbOf(samplesOf(known, length, count).map(([, height]) => height));
  const all = known.map(([, height]) => height);
  return {
    climb: {
      ascent: Math.round(sums.ascent),
      descent: Math.round(sums.descent),
      lowest: all.reduce((a, b) => Math.min(a, b)),
      highest: all.reduce((a, b) => Math.max(a, b)),
    },
    profile: samplesOf(known, length, Math.min(MOST_SAMPLES, count)).map(([distance, height]) => [
      Math.round(distance),
      Math.round(height * 10) / 10,
    ]),
  };
}

/** `count` points from 0 to `length` in even steps, each height reckoned from those before and behind it. */
export function samplesOf(
  known: readonly (readonly [number, number])[],
  length: number,
  count: number,
): [number, number][] {
  let behind = 0;
  return Array.from({ length: count }, (_, number) => {
    const distance = (length * number) / (count - 1);
    while (behind < known.length - 1 && (known[behind]?.[0] ?? 0) < distance) behind += 1;
    return [distance, heightAt(known[behind - 1], known[behind], distance)];
  });
}

function heightAt(
  before: readonly [number, number] | undefined,
  behind: readonly [number, number] | undefined,
  distance: number,
): number {
  const [near = before, far = behind] = [behind, before];
  if (near === undefined || far === undefined || far[0] === near[0] || distance > near[0])
    return near?.[1] ?? 0;
  const part = Math.max(0, (distance - far[0]) / (near[0] - far[0]));
  return far[1] + part * (near[1] - far[1]);
}
