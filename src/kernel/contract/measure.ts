/** By which a solution is judged at a place: before it comes, and once it is there. */
import type { Ars, Place } from '../places/place.ts';
import type { Kernel } from './kernel.ts';

/** Machine-checkable, for feasibility; the text `prerequisite_<id>` of the solution says it in words. */
export interface Prerequisite {
  id: string;
  check(place: Place, kernel: Kernel): Promise<'met' | 'unmet' | 'unknown'>;
}

/** By which a pilot is judged; the text `measure_<id>` of the solution says it in words. */
export interface Measure {
  id: string;
  unit: string;
  better: 'higher' | 'lower';
  /**
   * `kept`: it may be asked about days that are over; `now`: it knows the present only, so whoever compares has to
   * write down what it says from time to time.
   */
  past: 'kept' | 'now';
  query(
    ars: Ars,
    from: string,
    to: string,
    kernel: Kernel,
  ): Promise<{ value: number | null; n: number; interval: [number, number] | null }>;
}
