/** Means of few values and the difference of two of them, each with its 95 % interval. */
import { studentQuantile } from './student-t.ts';

export interface Estimate {
  value: number;
  /** At 95 %; null: too few values, or none that differ. */
  interval: [number, number] | null;
}

const SHARE = 0.975;

export function meanOf(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0) / values.length;
}

/** Of the sample: divided by n − 1. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((all, one) => all + (one - mean) ** 2, 0) / (values.length - 1);
}

/** Of at least one value; an interval from two on. */
export function meanInterval(values: readonly number[]): Estimate {
  const value = meanOf(values);
  if (values.length < 2) return { value, interval: null };
  const half = studentQuantile(SHARE, values.length - 1) * Math.sqrt(varianceOf(values) / values.length);
  return { value, interval: [value - half, value + half] };
}

/**
 * By how much the mean of `after` lies above that of `before`, whatever their variances (Welch, 1947). Values that are
 * all the same say nothing about how much they vary: then there is no interval.
 */
export function welch(before: readonly number[], after: readonly number[]): Estimate {
  const value = meanOf(after) - meanOf(before);
  if (before.length < 2 || after.length < 2) return { value, interval: null };
  const [one, other] = [varianceOf(before) / before.length, varianceOf(after) / after.length];
  const variance = one + other;
  if (!(variance > 0)) return { value, interval: null };
  // Satterthwaite's degrees of freedom, by shares so that nothing overflows.
  const [left, right] = [one / variance, other / variance];
  const degrees = 1 / (left ** 2 / (before.length - 1) + right ** 2 / (after.length - 1));
  const half = studentQuantile(SHARE, degrees) * Math.sqrt(variance);
  return { value, interval: [value - half, value + half] };
}
