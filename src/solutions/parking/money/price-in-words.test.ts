import { expect, it } from 'vitest';
import { type Price, priceModel } from '../model.ts';
import { lineInWords, priceInWords } from './price-in-words.ts';

const priceWith = (more: Partial<Price>): Price =>
  priceModel.parse({
    ...{ free: false, hour: null, night: null, day: null, week: null, month: null, vat: 'private' },
    ...more,
  });
/** What `Intl` puts between figure and sign. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it.each([
  [{ hour: 150, day: 800 }, '1,50 € je Stunde, höchstens 8 € am Tag', '€1.50 an hour, at most €8 a day'],
  [
    { hour: 100, night: 400, day: 800, month: 3_000 },
    '1 € je Stunde und 4 € je Nacht (18:00 bis 08:00 Uhr), höchstens 8 € am Tag und 30 € in 28 Tagen',
    '€1 an hour and €4 a night (18:00 to 08:00), at most €8 a day and €30 in 28 days',
  ],
  [{ month: 3_000 }, '30 € für 28 Tage', '€30 for 28 days'],
  [{ free: true }, 'kostenlos', 'free of charge'],
  [{}, 'kein Preis genannt', 'no price given'],
] as const)('%j is said in one line', (fields, german, english) => {
  expect(plain(priceInWords(priceWith(fields), 'de'))).toBe(german);
  expect(plain(priceInWords(priceWith(fields), 'en'))).toBe(english);
});

it('says a line of an account with how often and what for', () => {
  const line = { unit: 'hour', count: 90, each: 150, cents: 225 } as const;
  const { text, price } = lineInWords(line, 'de');
  expect([plain(text), plain(price)]).toEqual(['90 Minuten zu 1,50 € je Stunde', '2,25 €']);
  const night = { unit: 'night', count: 1, each: 400, cents: 400 } as const;
  expect(plain(lineInWords(night, 'en').text)).toBe('1 night at €4');
});
