/** Quarters of a year, as "2027-Q1". Pure. */

export const QUARTER = /^20\d{2}-Q[1-4]$/;

export function quarterOf({ year, month }: { year: number; month: number }): string {
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** This one and those that follow, so many. */
export function quartersFrom(today: { year: number; month: number }, count: number): string[] {
  const first = today.year * 4 + Math.ceil(today.month / 3) - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = first + index;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
}
