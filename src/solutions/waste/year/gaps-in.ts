/** Where a bin waits longer than its rhythm lets expect. Pure; civil dates. */

/** Fewer days have no rhythm. */
const FEWEST = 6;
/** Part of the distances that have to be the usual one. */
const USUAL = 0.6;

/** Weeks that mostly lie between two days; null: there is no such rhythm. Days in order. */
export function weeksBetween(days: readonly string[]): number | null {
  const distances = distancesOf(days).map(({ distance }) => Math.round(distance / 7));
  if (distances.length < FEWEST - 1) return null;
  const counts = new Map<number, number>();
  for (const weeks of distances) counts.set(weeks, (counts.get(weeks) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  if (usual === undefined || usual[1] < USUAL * distances.length) return null;
  return Math.max(1, usual[0]);
}

/**
 * Pairs of neighbouring days that lie apart as if one were missing between them. A day that was moved within its week,
 * or a month of five weeks in a monthly rhythm, is none.
 */
export function gapsIn(days: readonly string[]): { after: string; before: string }[] {
  const weeks = weeksBetween(days);
  if (weeks === null) return [];
  const longest = 7 * weeks + (weeks >= 4 ? 13 : 6);
  return distancesOf(days)
    .filter(({ distance }) => distance >= longest)
    .map(({ after, before }) => ({ after, before }));
}

function distancesOf(days: readonly string[]): { after: string; before: string; distance: number }[] {
  const each = [...new Set(days)];
  return each.slice(1).map((before, index) => {
    // `index` is that of the day before.
    const after = each[index] ?? before;
    return { after, before, distance: daysBetween(after, before) };
  });
}

export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
