/** Sizes of municipalities. Pure; the phone may use it. */

/** Sizes of municipalities by inhabitants (handbook `participation.md`, section 7); `unknown`: no register says. */
export const SIZES = ['small', 'medium', 'large', 'city', 'unknown'] as const;
export type Size = (typeof SIZES)[number];

/** Under 5,000, 5,000 to under 20,000, 20,000 to under 100,000, 100,000 and more inhabitants. */
export function sizeOf(population: number | null): Size {
  if (population === null) return 'unknown';
  if (population < 5_000) return 'small';
  if (population < 20_000) return 'medium';
  return population < 100_000 ? 'large' : 'city';
}
