import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundResult } from './round-result.ts';
import { type Counted, type LineCount, tally } from './tally.ts';

const IDEAS = [
  { id: 'a', title: 'Parksuche' },
  { id: 'b', title: 'Luftmessung' },
];
const line = (idea: string, count: number, more: Partial<LineCount> = {}): LineCount => ({
  ...{ idea, count, benefit: 3, effort: 2, urgency: 4, pilot: true, flagged: false, ...more },
});
const count = (lines: LineCount[], more: Partial<Counted> = {}) =>
  tally({ ideas: IDEAS, lines, roles: { mayor: 20 }, sizes: { small: 20 }, replaced: 0, ...more });

describe('a round is counted', () => {
  it('with the distribution of each scale, and the mean beside it', () => {
    const { ideas } = count([line('a', 6, { benefit: 5 }), line('a', 2, { benefit: 1, pilot: false })]);
    expect(ideas[0]).toMatchObject({
      ...{ idea: 'a', rank: 1, n: 8, share: 0.75 },
      figures: {
        pilot: 6,
        benefit: { counts: [2, 0, 0, 0, 6], mean: 4 },
        effort: { counts: [0, 8, 0, 0, 0] },
      },
    });
    expect(ideas[1]).toMatchObject({ idea: 'b', rank: null, n: null, figures: null });
  });

  it('with ballots of the municipality that proposed an idea apart: they move no rank', () => {
    const own = line('a', 3, { flagged: true, benefit: 5 });
    const others = [line('a', 6, { pilot: false }), line('b', 6)];
    const [with_, without] = [count([...others, own]), count(others)];
    expect(with_.ideas.map(({ idea, rank, lower }) => [idea, rank, lower])).toEqual(
      without.ideas.map(({ idea, rank, lower }) => [idea, rank, lower]),
    );
    expect(with_.ideas.map(({ idea, flagged, n }) => [idea, flagged, n])).toEqual([
      ['b', 0, 6],
      ['a', 3, 6],
    ]);
  });

  it('with nothing said where few were asked, by role and by size', () => {
    const found = count([line('a', 4)], {
      roles: { mayor: 9, council: 3 },
      sizes: { small: 6, city: 6 },
      replaced: 1,
    });
    expect(found).toMatchObject({ ballots: 12, replaced: 1 });
    // What is left of twelve would say how many there were of the council.
    expect(found.roles).toEqual({ mayor: null, council: null });
    expect(found.sizes).toEqual({ small: 6, city: 6 });
    expect(
      found.ideas.every(({ n, share, figures }) => n === null && share === null && figures === null),
    ).toBe(true);
  });

  it('to a result that can be kept', () => {
    const lines = fc.array(
      fc.record({
        ...{ idea: fc.constantFrom('a', 'b'), count: fc.integer({ min: 1, max: 9 }), pilot: fc.boolean() },
        ...{ benefit: fc.integer({ min: 1, max: 5 }), effort: fc.integer({ min: 1, max: 5 }) },
        ...{ urgency: fc.integer({ min: 1, max: 5 }), flagged: fc.boolean() },
      }),
    );
    fc.assert(
      fc.property(lines, (given) => {
        const found = count(given);
        expect(roundResult.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
        for (const { n, figures } of found.ideas) {
          if (figures === null || n === null) continue;
          expect(n).toBeGreaterThanOrEqual(5);
          for (const scale of [figures.benefit, figures.effort, figures.urgency])
            expect(scale.counts.reduce((sum, one) => sum + one, 0)).toBe(n);
        }
      }),
    );
  });
});
