import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rated, rankIdeas } from './rank-ideas.ts';

const FEWEST = 5;
const idea = (title: string, pilot: number, n: number, benefit: number | null = 3): Rated => ({
  ...{ idea: title, title, n, pilot, benefit },
});
const order = (rated: readonly Rated[]) => rankIdeas(rated, FEWEST).map((one) => one.idea);
const rated = fc
  .uniqueArray(
    fc.record({
      name: fc.nat(40),
      n: fc.nat(120),
      some: fc.nat(120),
      benefit: fc.integer({ min: 10, max: 50 }),
    }),
    { selector: ({ name }) => name, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ name, n, some, benefit }) => idea(`Idee ${name}`, some % (n + 1), n, benefit / 10)),
  );

describe('ideas are ranked', () => {
  it('by the lower bound: nine of ten below 45 of 50, though both are 90 percent', () => {
    const ranked = rankIdeas([idea('Neun', 9, 10), idea('Viele', 45, 50)], FEWEST);
    expect(ranked.map((one) => one.idea)).toEqual(['Viele', 'Neun']);
    expect(ranked.map(({ lower }) => lower?.toFixed(4))).toEqual(['0.7864', '0.5958']);
    expect(ranked.map(({ share }) => share)).toEqual([0.9, 0.9]);
  });

  it('at the same bound by the mean benefit, then by title', () => {
    expect(order([idea('B', 5, 10, 3), idea('Ä', 5, 10, 3), idea('Z', 5, 10, 4)])).toEqual(['Z', 'Ä', 'B']);
  });

  it('without a rank where too few rated them', () => {
    expect(rankIdeas([idea('Wenige', 4, 4), idea('Fünf', 0, 5)], FEWEST)).toMatchObject([
      { idea: 'Fünf', rank: 1 },
      { idea: 'Wenige', rank: null, share: null, lower: null },
    ]);
  });

  it('never above another with a higher bound, whatever the means', () => {
    fc.assert(
      fc.property(rated, (all) => {
        const ranked = rankIdeas(all, FEWEST).filter(({ rank }) => rank !== null);
        for (const [index, one] of ranked.entries()) {
          expect(one.rank).toBe(index + 1);
          const before = ranked[index - 1];
          if (before !== undefined) expect(before.lower ?? 0).toBeGreaterThanOrEqual(one.lower ?? 0);
        }
      }),
    );
  });

  it('the same in whatever order they come, each once', () => {
    fc.assert(
      fc.property(rated, fc.nat(), (all, turn) => {
        const moved = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))];
        expect(rankIdeas(moved, FEWEST)).toEqual(rankIdeas(all, FEWEST));
        expect(new Set(order(all))).toEqual(new Set(all.map((one) => one.idea)));
      }),
    );
  });

  it('no worse by one more that would try them out', () => {
    fc.assert(
      fc.property(rated, fc.nat(), (all, which) => {
        const chosen = all[which % Math.max(all.length, 1)];
        if (chosen === undefined || chosen.n < FEWEST) return;
        const more = all.map((one) =>
          one === chosen ? { ...one, n: one.n + 1, pilot: one.pilot + 1 } : one,
        );
        expect(order(more).indexOf(chosen.idea)).toBeLessThanOrEqual(order(all).indexOf(chosen.idea));
      }),
    );
  });
});
