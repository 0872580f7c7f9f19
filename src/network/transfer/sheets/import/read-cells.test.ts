import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, cellsOf, readHeader } from './columns.ts';
import { readBand } from './read-band.ts';
import { readDay, readEuro, readFigure, readList } from './read-cell.ts';
import { readField, readStatus } from './values.ts';

describe('a heading', () => {
  it('is understood in our own words and in those of other catalogues, whatever its case and signs', () => {
    const names = ['Projekt-ID', 'PROJEKTNAME', 'Handlungsfeld', 'phase', 'Ort', 'Gesamtkosten', 'E-Mail'];
    const { columns, missing, doubled } = readHeader(names);
    expect(columns.map(({ column }) => column)).toEqual([
      ...['id', 'title', 'field', 'status', 'town', 'cost_band', 'contact_mail'],
    ]);
    expect([missing, doubled]).toEqual([[], []]);
    expect(readHeader([...COLUMNS]).columns.map(({ column }) => column)).toEqual([...COLUMNS]);
  });

  it('that names people is never read', () => {
    const { columns } = readHeader(['id', 'Ansprechpartner/in', 'Ansprechpartner', 'Kontaktperson']);
    expect(columns.map(({ skipped }) => skipped)).toEqual([null, 'unknown', 'people', 'people']);
    expect(cellsOf(columns, ['1', 'Erika', 'Erika', 'Erika'])).toEqual({ id: '1' });
  });

  it('may stand for one text together with another one, but not for one value', () => {
    const { columns, doubled } = readHeader(['Kurzbeschreibung', 'Ziel', 'titel', 'Projektname']);
    expect(doubled).toEqual(['title']);
    expect(cellsOf(columns, ['Problem.', 'Ziel.', '', ''])).toEqual({ problem: 'Problem.\n\nZiel.' });
  });
});

describe('a cost band', () => {
  it.each([
    ['50k-250k', '50k-250k'],
    ['250.000 – 500.000 €', '250k-500k'],
    ['250-500 T€', '250k-500k'],
    ['10 bis 50 Tsd. Euro', '10k-50k'],
    ['unter 10.000 €', 'under-10k'],
    ['bis 50.000 EUR', '10k-50k'],
    ['über 500.000 Euro', 'over-500k'],
    ['12.500,50 €', '10k-50k'],
    ['1,2 Mio. €', 'over-500k'],
    ['9999', 'under-10k'],
  ])('is read from "%s"', (text, band) => expect(readBand(text)).toBe(band));

  it.each(['keine Angabe', '', '500-250 T€', '1 2 3'])('is not guessed from "%s"', (text) =>
    expect(readBand(text)).toBeNull(),
  );
});

describe('a cell', () => {
  it('says a day, a month by an end of it, a year too; what is no day says nothing', () => {
    expect(readDay('2025-03-01', 'first')).toBe('2025-03-01');
    expect(readDay('1.3.2025', 'first')).toBe('2025-03-01');
    expect(readDay('02/2024', 'last')).toBe('2024-02-29');
    expect(readDay('2025', 'first')).toBe('2025-01-01');
    expect(readDay('2025', 'last')).toBe('2025-12-31');
    for (const text of ['31.2.2025', '13/2025', 'Frühjahr', '2025-1'])
      expect(readDay(text, 'first'), text).toBeNull();
  });

  it('says a figure in both ways of writing, and euros in cents', () => {
    expect(readFigure('1.234,5')).toBe(1234.5);
    expect(readFigure('0.25')).toBe(0.25);
    expect(readEuro('12.345,67 €')).toBe(1_234_567);
    expect(readEuro('-5')).toBeNull();
    expect(readFigure('zwölf')).toBeNull();
  });

  it('says a list by signs, by lines or as JSON', () => {
    expect(readList('a | b|c')).toEqual(['a', 'b', 'c']);
    expect(readList('a\nb')).toEqual(['a', 'b']);
    expect(readList('["a | b","c"]')).toEqual(['a | b', 'c']);
  });

  it('is never a reason to fail, whatever stands in it', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        readDay(text, 'first');
        readFigure(text);
        readList(text);
        readBand(text);
      }),
    ));

  it('says a field or a status in the words of catalogues; what they leave open is not guessed', () => {
    expect([readField('Mobilität'), readField('WASTE'), readField('Zauberei')]).toEqual([
      'mobility',
      'waste',
      null,
    ]);
    expect([readStatus('im Betrieb'), readStatus('abgebrochen'), readStatus('abgeschlossen')]).toEqual([
      ...['running', 'stopped', null],
    ]);
  });
});
