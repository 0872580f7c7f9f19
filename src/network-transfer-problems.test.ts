/** What refusals of transfer name, they name in the language of whoever reads them. */
import { describe, expect, it } from 'vitest';
import { describeProblem } from './kernel/http/error-handler.ts';
import { Problem } from './kernel/http/problem.ts';
import { approvalsOpen } from './network/transfer/approvals/approval-problems.ts';
import { nameOfKpi } from './network/transfer/pilots/find-measure.ts';
import * as pilots from './network/transfer/pilots/pilot-problems.ts';
import { readTable } from './network/transfer/sheets/import/read-table.ts';
import { sheetIncomplete } from './network/transfer/sheets/sheet-problems.ts';
import { solutionTitle } from './network/transfer/solution-title.ts';
import { PARTS } from './network/transfer/texts.ts';
import { solutions } from './solutions.ts';

const house = { solutions };
const booked = nameOfKpi(house, { solution: 'parking', measure: 'parking-booked', name: '' });
const step = { id: '0199', kind: 'data-protection', name: '', unit: 'DSB', outcome: 'open' } as const;

describe('a name in a refusal', () => {
  const days = { last: '2026-11-09', start: '2026-11-02' };
  it.each([
    [pilots.pilotKpiWithoutBaseline(booked), 'Gebuchte Stunden', 'Hours booked'],
    [pilots.pilotBaselineLate({ kpi: booked, ...days }), 'Gebuchte Stunden', 'Hours booked'],
    [pilots.pilotBaselineEmpty(booked), 'Gebuchte Stunden', 'Hours booked'],
    [pilots.pilotMeasureNow(booked), 'Gebuchte Stunden', 'Hours booked'],
    [pilots.pilotNotAdopted((to) => solutionTitle(house, 'parking', to)), '„Parken“', '“Parking”'],
    [approvalsOpen([step]), 'Datenschutz (DSB)', 'Data protection (DSB)'],
    [sheetIncomplete(['costBand']), 'Wählen Sie eine Spanne', 'choose a band'],
  ])('is that of the reader: $code', (refusal, german, english) => {
    const { detail: inGerman } = describeProblem(refusal, 'de');
    const { detail: inEnglish } = describeProblem(refusal, 'en');
    expect(inGerman).toContain(german);
    expect(inEnglish).toContain(english);
    expect(inEnglish).not.toContain(german);
    expect(inGerman + inEnglish).not.toMatch(/[{}]/);
    // Easy language has no words of its own for it: the German ones stand.
    expect(describeProblem(refusal, 'de-simple').detail).toBe(inGerman);
  });

  it('that somebody typed stays as it was typed, also with signs that stand for something elsewhere', () => {
    const typed = '{kpi_en} $& {detail}';
    const own = nameOfKpi(house, { solution: null, measure: null, name: typed });
    const other = approvalsOpen([{ ...step, kind: 'other', name: 'Denkmalschutz', unit: '{steps_de}' }]);
    for (const language of ['de', 'en'] as const) {
      expect(describeProblem(pilots.pilotBaselineEmpty(own), language).detail).toContain(typed);
      expect(describeProblem(other, language).detail).toContain('Denkmalschutz ({steps_de})');
    }
  });

  it('of a fault in a table is told with its line', async () => {
    const refusal = await readTable('id;title;field;status;town\n1;"nie zu').catch((error: unknown) => error);
    if (!(refusal instanceof Problem)) throw new Error('It was taken', { cause: refusal });
    expect(describeProblem(refusal, 'de').detail).toContain('Zeile 2: Ein Anführungszeichen wird nicht');
    const { detail } = describeProblem(refusal, 'en');
    expect(detail).toMatch(/^Line 2: .*quot/i);
    expect(detail).not.toMatch(/[{}]/);
  });
});

it('names the same in both languages', () => {
  const placeholders = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const german = Object.assign({}, ...PARTS.de) as Record<string, string>; // texts are flat
  const english = Object.assign({}, ...PARTS.en) as Record<string, string>; // the same
  for (const [key, words] of Object.entries(german)) {
    if (!/^[a-z]+(-[a-z]+)+_(title|detail)$/.test(key)) continue;
    expect([key, placeholders(english[key] ?? '')]).toEqual([key, placeholders(words)]);
  }
});
