import { describe, expect, it } from 'vitest';
import type { Block } from '../../../kernel/solution.ts';
import type { BriefDay, DistrictDays } from './brief-days.ts';
import { addDays, dateAt, monthOf, weekdayOf, weeksOf } from './civil.ts';
import type { DayView } from './day-words.ts';
import { monthBlocks } from './month-blocks.ts';
import { nextBlocks } from './next-blocks.ts';
import { sayDaysIn } from './part-texts.ts';

const bins: DistrictDays['bins'] = [
  { key: 'residual', fraction: 'residual', name: 'Restmüll', isPlain: true },
  { key: 'paper', fraction: 'paper', name: 'Blaue Tonne' },
  { key: 'hazardous', fraction: 'hazardous', name: 'Schadstoffmobil' },
  { key: 'recycling-centre', fraction: 'recycling-centre', name: 'Recyclinghof' },
];
const district = (...days: BriefDay[]): DistrictDays => ({
  ...{ ars: '053150000000', town: 'Köln', slugs: ['alle'], bins, days },
});
const view = (more: Partial<DayView> = {}): DayView => ({
  ...{ today: '2026-04-30', language: 'de', say: sayDaysIn('de'), bins: null },
  ...more,
});
const texts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'text') return [block.text];
    if (block.type === 'list')
      return block.items.map(({ text, note, mark }) => [text, note, mark].filter((one) => one).join(' | '));
    if (block.type === 'facts')
      return block.rows.map(({ label, value, note }) => `${label} | ${value} | ${note}`);
    return block.type === 'fold' ? texts(block.blocks) : [];
  });

describe('the next days', () => {
  it.each([
    [['2026-04-30'], 'Heute: Restmüll. Morgen wird nichts abgeholt.'],
    [['2026-05-01'], 'Morgen: Restmüll.'],
    [['2026-04-30', '2026-05-01'], 'Heute: Restmüll. Morgen: Restmüll.'],
    [
      ['2026-05-04'],
      'Heute und morgen wird nichts abgeholt. Als Nächstes kommt am Montag, 4. Mai: Restmüll.',
    ],
    [[], 'Es sind keine weiteren Abholtermine bekannt.'],
    [['2026-04-29'], 'Es sind keine weiteren Abholtermine bekannt.'],
  ])('%j are told in one sentence', (dates, sentence) => {
    const days = dates.map((date): BriefDay => ({ date, bin: 'residual' }));
    expect(texts(nextBlocks(district(...days), view()))[0]).toBe(sentence);
  });

  it('say why a day was moved, and never call out a bin that is not collected', () => {
    const days = district(
      { date: '2026-05-01', bin: 'paper', off: true, why: { text: 'Streik' } },
      {
        ...{ date: '2026-05-02', bin: 'residual', planned: '2026-05-01' },
        why: { holiday: { de: 'Tag der Arbeit', en: "Workers' Day" } },
      },
    );
    const [lead, row] = texts(nextBlocks(days, view()));
    expect(lead).toContain('Samstag, 2. Mai: Restmüll');
    expect(row).toBe(
      'Restmüll | Samstag, 2. Mai | in 2 Tagen · statt Fr., 1. Mai: Feiertag (Tag der Arbeit)',
    );
    const english = texts(nextBlocks(days, view({ language: 'en', say: sayDaysIn('en') })));
    expect(english[1]).toBe(
      "Residual waste | Saturday 2 May | in 2 days · instead of Fri 1 May: public holiday (Workers' Day)",
    );
    expect(texts(monthBlocks(days, view()))).toEqual([
      'Fr., 1. Mai: Blaue Tonne | Streik | entfällt',
      'Sa., 2. Mai: Restmüll | statt Fr., 1. Mai: Feiertag (Tag der Arbeit) | verschoben',
    ]);
  });

  it('keep stops with their hours and what is open apart, and bins that nobody has away', () => {
    const stop = { name: 'Markt', address: 'vor dem Rathaus' };
    const days = district(
      { date: '2026-05-01', bin: 'residual' },
      { date: '2026-05-01', bin: 'paper' },
      { date: '2026-05-01', bin: 'hazardous', stop, window: { from: '14:00', until: '16:00' } },
      { date: '2026-05-02', bin: 'recycling-centre' },
      { date: '2026-05-09', bin: 'recycling-centre' },
    );
    const all = nextBlocks(days, view());
    expect(texts(all)).toEqual([
      'Morgen: Restmüll und Blaue Tonne.',
      'Restmüll | Freitag, 1. Mai | morgen',
      'Blaue Tonne | Freitag, 1. Mai | morgen',
      'Schadstoffmobil | Freitag, 1. Mai | morgen · 14:00 bis 16:00 Uhr · Markt · vor dem Rathaus',
      'Recyclinghof | Samstag, 2. Mai | in 2 Tagen',
    ]);
    expect(texts(monthBlocks(days, view())).at(-1)).toBe('Mai 2026 | Sa., 2., Sa., 9.');
    const few = view({ bins: ['paper'] });
    // The truck and the centre are there for everybody.
    expect(texts(nextBlocks(days, few))).toEqual([
      'Morgen: Blaue Tonne.',
      'Blaue Tonne | Freitag, 1. Mai | morgen',
      ...texts(all).slice(3),
    ]);
  });
});

describe('a month as a table', () => {
  it('has every day once below its weekday, of any month', () => {
    for (let month = '2024-01'; month < '2030-01'; month = monthOf(addDays(`${month}-28`, 4))) {
      const weeks = weeksOf(month);
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        for (const [index, date] of week.entries()) if (date !== null) expect(weekdayOf(date)).toBe(index);
      }
      const days = weeks.flat().filter((one) => one !== null);
      expect(days).toHaveLength(Temporal.PlainYearMonth.from(month).daysInMonth);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('marks what is collected, in short and in full, and not what is cancelled', () => {
    const days = district(
      { date: '2026-05-01', bin: 'residual' },
      { date: '2026-05-02', bin: 'paper', off: true },
    );
    const [may] = monthBlocks(days, view({ today: '2026-05-01' }));
    const table = may?.type === 'fold' ? may.blocks[0] : undefined;
    const cells = table?.type === 'month' ? table.weeks.flat().filter((one) => one !== null) : [];
    expect(cells[0]).toEqual({ day: '1', isToday: true, marks: [{ short: 'Rest', long: 'Restmüll' }] });
    expect(cells[1]).toEqual({ day: '2', marks: [] });
  });
});

it.each([
  ['2026-07-01T21:59:59Z', '2026-07-01'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
  ['2026-12-31T22:59:59Z', '2026-12-31'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
])('at %s it is %s in Germany, wherever the phone is', (now, date) => {
  expect(dateAt(Date.parse(now))).toBe(date);
});
