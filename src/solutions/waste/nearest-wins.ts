import type { Fraction } from './fractions.ts';

/**
 * For each fraction the nearest unit that has any of it answers (design section 5, 3): a town that collects its paper
 * itself has its own days of paper, and those of its county for the rest. `units` is nearest first.
 */
export function nearestWins<One extends { ars: string; bin: { fraction: Fraction } }>(
  all: readonly One[],
  units: readonly (readonly string[])[],
): One[] {
  const distance = new Map(units.flatMap((keys, index) => keys.map((key) => [key, index] as const)));
  const far = units.length;
  const nearest = new Map<Fraction, number>();
  for (const { ars, bin } of all) {
    const here = distance.get(ars) ?? far;
    const known = nearest.get(bin.fraction);
    if (known === undefined || here < known) nearest.set(bin.fraction, here);
  }
  return all.filter(({ ars, bin }) => (distance.get(ars) ?? far) === nearest.get(bin.fraction));
}
