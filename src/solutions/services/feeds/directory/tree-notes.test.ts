import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlesIn } from './tree-notes.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const tree = fc
  .array(fc.tuple(key, key), { maxLength: 12 })
  .map((pairs) => new Map(pairs.filter(([unit, above]) => unit !== above)));

/** Whoever walks up from a unit and comes back to it is in a circle. */
function isInCircle(unit: string, parents: ReadonlyMap<string, string>): boolean {
  let at = parents.get(unit);
  for (let step = 0; at !== undefined && step < 10; step += 1) {
    if (at === unit) return true;
    at = parents.get(at);
  }
  return false;
}

describe('circles of an organisational tree', () => {
  it('are exactly the units that stand above themselves, each once', () =>
    fc.assert(
      fc.property(tree, (parents) => {
        const found = circlesIn(parents).flat();
        expect([...found].sort()).toEqual(
          [...parents.keys()].filter((unit) => isInCircle(unit, parents)).sort(),
        );
      }),
    ));

  it('of a hundred thousand units in one line are found in one walk, not in a hundred thousand', () => {
    const parents = new Map(Array.from({ length: 100_000 }, (_, n) => [`${n}`, `${(n + 1) % 100_000}`]));
    const begun = performance.now();
    expect(circlesIn(parents).map((circle) => circle.length)).toEqual([100_000]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
