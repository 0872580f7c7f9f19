import type { AlteredDay } from '../shown/write-days.ts';
import type { YearDifference } from './year-api.ts';

/** Days of the difference that are another one in the same week, for those who wait for them. Pure. */
export function movedDays({ rows }: YearDifference, of: Pick<AlteredDay, 'ars' | 'source'>): AlteredDay[] {
  return rows.flatMap(({ slug, bin, moved }) =>
    moved.map(({ from, to }) => ({ ...of, slug, bin, from, to, reason: null })),
  );
}
