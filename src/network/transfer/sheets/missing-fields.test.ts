import { describe, expect, it } from 'vitest';
import { missingFields } from './missing-fields.ts';
import { bandOf } from './sheet-model.ts';
import { aSheet } from './testing/a-sheet.ts';

describe('what a fact sheet has to say before everybody reads it', () => {
  it('is satisfied by the minimum record', () => expect(missingFields(aSheet())).toEqual([]));

  it.each([
    [{ failed: '' }, 'failed'],
    [{ costBand: null }, 'costBand'],
    [{ problem: '' }, 'problem'],
    [{ operating: null }, 'operating'],
    [{ licence: '' }, 'licence'],
    [{ startsOn: null }, 'startsOn'],
    [{ status: 'stopped' as const, endsOn: null }, 'endsOn'],
    [{ contactRole: '' }, 'contactRole'],
    [{ contactMail: '' }, 'contactMail'],
    [{ country: 'DK', placeName: 'Beispielhavn', lawDiffers: '' }, 'lawDiffers'],
    [{ country: 'DK', placeName: '', lawDiffers: 'Anderes Recht.' }, 'placeName'],
  ])('asks for it: %o', (change, field) => expect(missingFields(aSheet(change))).toEqual([field]));

  it('takes no band that lies below the stated sum', () => {
    expect(missingFields(aSheet({ costOnce: 12_000_00, costBand: 'under-10k' }))).toEqual(['costBandLow']);
    expect(missingFields(aSheet({ costOnce: 9_999_99, costBand: 'under-10k' }))).toEqual([]);
    // The band may lie higher: it says what all of it cost.
    expect(missingFields(aSheet({ costOnce: 9_999_99, costBand: '50k-250k' }))).toEqual([]);
  });

  it('takes no figure without a source, or without a value', () => {
    const kpi = { title: 'Wartezeit', unit: 'min', before: 20, after: 8, source: 'Zählung' };
    expect(missingFields(aSheet({ kpis: [kpi] }))).toEqual([]);
    expect(missingFields(aSheet({ kpis: [{ ...kpi, source: '' }] }))).toEqual(['kpis']);
    expect(missingFields(aSheet({ kpis: [{ ...kpi, before: null, after: null }] }))).toEqual(['kpis']);
  });

  it('knows the band of a sum, its upper end already in the next one', () => {
    expect([0, 999_999, 1_000_000, 4_999_999, 25_000_000, 49_999_999, 50_000_000].map(bandOf)).toEqual([
      ...['under-10k', 'under-10k', '10k-50k', '10k-50k', '250k-500k', '250k-500k', 'over-500k'],
    ]);
  });
});
