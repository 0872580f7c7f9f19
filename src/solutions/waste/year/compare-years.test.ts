import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareYears } from './compare-years.ts';
import type { BinDays } from './days-of-series.ts';
import { gapsIn, weeksBetween } from './gaps-in.ts';
import { isReplaced, replacedFrom } from './replaced-from.ts';
import { yearName } from './year-name.ts';

const every = (first: string, step: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    Temporal.PlainDate.from(first)
      .add({ days: index * step })
      .toString(),
  );
const bin = (days: readonly string[], more: Partial<BinDays> = {}): BinDays => ({
  ...{ district: 'Nord', slug: 'nord', bin: { key: 'residual', fraction: 'residual', name: 'Restmüll' } },
  days: days.toSorted(),
  ...more,
});
const PAPER = { bin: { key: 'paper', fraction: 'paper', name: 'Papier' } } as const;
const compare = (before: readonly BinDays[], after: readonly BinDays[], today = '2026-11-26') =>
  compareYears({ before, after, today, holidayOn: (date) => (date.endsWith('-01-01') ? 'Neujahr' : null) })
    .difference;

describe('a year file', () => {
  it('leaves December as it is, and replaces nothing where the old year ends', () => {
    const found = compare([bin(every('2026-01-06', 14, 26))], [bin(every('2027-01-05', 14, 26))]);
    expect(found).toMatchObject({
      ...{ begins: '2027-01-01', warnings: [], span: { count: 26, first: '2027-01-05' } },
      totals: { before: 26, stays: 26, replaced: 0, after: 26, added: 26, gaps: 0, dropped: 0 },
      rows: [{ is: 'kept', weekday: { before: 2, after: 2 } }],
    });
  });

  it('that brings the last days of December replaces those alone, bin by bin', () => {
    const paper = (days: readonly string[]) => bin(days, PAPER);
    const after = [bin(every('2026-12-22', 7, 54)), paper(every('2027-01-14', 28, 13))];
    const from = replacedFrom(after);
    expect(from).toEqual({ begins: '2027-01-01', firsts: { 'nord residual': '2026-12-22' } });
    const isGone = (key: string, planned: string) => isReplaced({ slug: 'nord', bin: key, planned }, [from]);
    expect(isGone('residual', '2026-12-22')).toBe(true);
    expect(isGone('residual', '2026-12-21')).toBe(false);
    expect(isGone('paper', '2026-12-31')).toBe(false);
    expect(isGone('paper', '2027-01-02')).toBe(true);
    expect(isGone('bio', '2027-01-02')).toBe(true);
  });

  it('in the middle of a year counts from its first day on, and says what moves, goes and comes', () => {
    const before = bin(['2026-11-02', '2026-12-01', '2026-12-08', '2026-12-15']);
    const found = compare([before], [bin(['2026-12-01', '2026-12-10', '2026-12-28', '2026-12-28'])]);
    expect(found).toMatchObject({
      begins: '2026-12-01',
      totals: { stays: 1, replaced: 3, same: 1, moved: 1, dropped: 1, added: 1, doubled: 1 },
      rows: [
        {
          moved: [{ from: '2026-12-08', to: '2026-12-10' }],
          dropped: ['2026-12-15'],
          doubled: ['2026-12-28'],
        },
      ],
    });
  });

  it('of last year is told, wholly and mostly past, and one that ends soon', () => {
    const last = bin(every('2025-01-07', 14, 26));
    expect(compare([last], [last]).warnings).toEqual(['all-past']);
    expect(compare([], [bin(every('2026-01-06', 14, 26))]).warnings).toEqual(['mostly-past', 'ends-soon']);
  });

  it('names what vanishes and what is new, holidays, and a gap at the seam', () => {
    const before = [bin(every('2026-01-06', 14, 25)), bin(['2026-05-01'], PAPER)];
    const after = [bin(every('2027-01-19', 14, 24)), bin(['2027-01-01'], { district: 'Süd', slug: 'sued' })];
    const found = compare(before, after);
    expect(found).toMatchObject({
      districts: { new: ['Süd'], gone: [] },
      bins: { new: [], gone: ['Papier'] },
      totals: { gaps: 1, holidays: 1 },
    });
    expect(found.rows.find(({ slug, is }) => slug === 'nord' && is === 'kept')?.gaps).toEqual([
      { after: '2026-12-08', before: '2027-01-19' },
    ]);
  });

  it('loses and invents no day, whatever is compared', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => every('2026-01-01', days, 2)[1] ?? '');
    const days = fc.array(day, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, days, (old, next) => {
        const found = compare([bin(old)], [bin(next)]);
        const [row] = found.rows;
        if (row === undefined) throw new Error('no row');
        const known = new Set(old);
        const coming = new Set(next);
        expect(row.stays + row.replaced).toBe(known.size);
        expect(row.same + row.moved.length + row.dropped.length).toBe(row.replaced);
        expect(row.same + row.moved.length + row.added).toBe(coming.size);
        // Nothing new lies before the day from which it counts: no day can be shown twice.
        expect([...coming].every((one) => one >= row.from)).toBe(true);
        expect(row.dropped.every((one) => !coming.has(one) && known.has(one))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a gap', () => {
  it('is where a day seems to be missing, not where one was moved within its week', () => {
    const weekly = every('2027-01-05', 7, 20);
    expect(weeksBetween(weekly)).toBe(1);
    expect(gapsIn(weekly.with(4, '2027-02-03'))).toEqual([]);
    expect(gapsIn(weekly.toSpliced(4, 1))).toEqual([{ after: '2027-01-26', before: '2027-02-09' }]);
    expect(gapsIn(every('2027-01-05', 14, 12).toSpliced(6, 1))).toHaveLength(1);
  });

  it('is none in a monthly rhythm, nor where there is no rhythm', () => {
    const fridays = ['2027-01-01', '2027-02-05', '2027-03-05', '2027-04-02', '2027-05-07', '2027-06-04'];
    expect(gapsIn([...fridays, '2027-07-02', '2027-08-06'])).toEqual([]);
    expect(gapsIn(['2027-01-04', '2027-03-01', '2027-03-08', '2027-09-06'])).toEqual([]);
  });
});

test.each([
  ['Abfallkalender 2026', 'Abfallkalender 2027'],
  ['Abfallkalender 2026 (2)', 'Abfallkalender 2027'],
  ['Gemeinde Birkenfeld', 'Gemeinde Birkenfeld 2027'],
  ['2026', '2026 2027'],
])('%s is followed by %s', (name, next) => expect(yearName(name, '2027-01-05')).toBe(next));
