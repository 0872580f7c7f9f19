import { describe, expect, it } from 'vitest';
import { labelledCases } from './make-cases.ts';
import { differentTitles, measureCases } from './measure-cases.ts';

/** The first half was looked at while the rules were made; the second one never. */
describe.each([
  ['looked at', 'labelled set, first half'],
  ['held back', 'labelled set, second half'],
])('the labelled set, half that was %s', (half, seed) => {
  const cases = labelledCases(seed, 20);
  const found = measureCases(cases);
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

  it('joins what is the same, and hardly anything else', () => {
    console.log(
      `${half}: ${cases.length} cases, ${differentTitles(cases)} titles; precision ${percent(found.precision)}, recall ${percent(found.recall)} (${found.right} right, ${found.wrong} wrong, ${found.missed} missed); asked: ${found.askedRight} rightly, ${found.askedWrong} for nothing`,
      Object.fromEntries(found.wrongIn),
      Object.fromEntries(found.missedIn),
    );
    expect(found.precision).toBeGreaterThanOrEqual(0.98);
    expect(found.recall).toBeGreaterThanOrEqual(0.9);
  });

  it('is half of hard neighbours', () => {
    const apart = cases.filter(({ records }) => new Set(records.map(({ event }) => event)).size > 1);
    expect(apart.length / cases.length).toBeGreaterThanOrEqual(0.5);
  });
});
