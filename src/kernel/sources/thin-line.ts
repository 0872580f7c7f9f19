/** A line of any length in bounded memory: the longer it grows, the farther apart lie the points that are kept. */
import { metresBetween } from '../places/metres.ts';
import type { Fix } from './read-track.ts';

/** Points of a line that are kept. */
const MOST_POINTS = 10_000;
export const MOST_PARTS = 1_000;
/** Metres between two points when the first are left out; doubled as often as needed. */
const FIRST_STEP = 2;

export interface GrowingLine {
  /** Begins a new part. */
  begin(): void;
  add(fix: Fix): void;
  /** Parts with two points and more. `step`: metres below which points were left out; 0: all are there. */
  end(): { parts: Fix[][]; step: number; hasTooManyParts: boolean };
}

export function createLine(): GrowingLine {
  let parts: Fix[][] = [];
  let part: Fix[] = [];
  let [count, step] = [0, 0];
  let hasTooManyParts = false;
  /** The newest point, where it lies too near to the last one that was kept: the end of a part always stays. */
  let waiting: Fix | null = null;

  function endPart(): void {
    if (waiting !== null) keep(waiting);
    waiting = null;
    if (part.length < 2) {
      count -= part.length;
      return;
    }
    if (parts.length < MOST_PARTS) parts.push(part);
    else {
      hasTooManyParts = true;
      count -= part.length;
    }
  }

  function keep(fix: Fix): void {
    part.push(fix);
    count += 1;
    if (count > MOST_POINTS) thin();
  }

  function thin(): void {
    do {
      step = step === 0 ? FIRST_STEP : step * 2;
      parts = parts.map((one) => thinned(one, step));
      part = thinned(part, step);
      count = parts.reduce((sum, { length }) => sum + length, part.length);
    } while (count > MOST_POINTS / 2);
  }

  return {
    begin() {
      endPart();
      part = [];
    },
    add(fix) {
      const last = part.at(-1);
      if (step > 0 && last !== undefined && metresBetween(last, fix) < step) {
        waiting = fix;
        return;
      }
      waiting = null;
      keep(fix);
    },
    end() {
      endPart();
      part = [];
      return { parts, step, hasTooManyParts };
    },
  };
}

/** What the report says of a line with so many points, where `step` metres were needed. */
export function tellThinned(points: number, step: number): { code: string; reason: string }[] {
  if (step === 0) return [];
  return [
    { code: 'thinned', reason: `${points} points are many: those nearer than ${step} m are left out.` },
  ];
}

/** Both ends, and between them what is at least so many metres from the one before. */
function thinned(part: readonly Fix[], step: number): Fix[] {
  const kept: Fix[] = [];
  for (const fix of part) {
    const last = kept.at(-1);
    if (last === undefined || metresBetween(last, fix) >= step) kept.push(fix);
  }
  const [end, last] = [part.at(-1), kept.at(-1)];
  if (end !== undefined && last !== end) {
    if (kept.length > 1) kept.pop();
    kept.push(end);
  }
  return kept;
}
