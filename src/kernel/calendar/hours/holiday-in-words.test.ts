import { expect, it } from 'vitest';
import { expandHours } from './expand.ts';
import { holidayOn } from './holiday-in-words.ts';

const KOELN = '053150000000';
const BERLIN = '110000000000';
const DRESDEN = '146120000000';
const MUENCHEN = '091620000000';

it.each([
  [KOELN, '2027-11-01', 'Mo-Fr 09:00-17:00; PH off', 'Feiertag (Allerheiligen)'],
  [KOELN, '2027-11-01', 'Tu-Su,PH 10:00-18:00', 'Feiertag (Allerheiligen)'],
  [KOELN, '2027-11-01', 'Mo-Fr 09:00-17:00', 'Feiertag (Allerheiligen), dazu sagt die Quelle nichts'],
  [MUENCHEN, '2027-01-06', 'Mo-Fr 09:00-17:00; PH off', 'Feiertag (Heilige Drei Könige)'],
  [DRESDEN, '2026-11-18', 'Mo-Fr 09:00-17:00; PH off', 'Feiertag (Buß- und Bettag)'],
  [KOELN, '2026-11-18', 'Mo-Fr 09:00-17:00; PH off', null],
  [BERLIN, '2027-11-01', 'Mo-Fr 09:00-17:00; PH off', null],
  [KOELN, '2026-12-25', 'Mo-Su 10:00-18:00; Dec 24-26 off', 'Feiertag (1. Weihnachtstag)'],
  [KOELN, '2026-12-25', '24/7', 'Feiertag (1. Weihnachtstag)'],
  [KOELN, '2026-12-25', 'immer mal wieder', null],
  [KOELN, '2026-12-25', null, null],
])('of %s on %s with "%s" says "%s"', (ars, date, rule, words) => {
  const day = Temporal.PlainDate.from(date);
  expect(holidayOn(day, expandHours(rule, ars, day), { ars, language: 'de' })).toBe(words);
});

it('speaks English too', () => {
  const day = Temporal.PlainDate.from('2026-12-25');
  const hours = expandHours('PH off', KOELN, day);
  expect(holidayOn(day, hours, { ars: KOELN, language: 'en' })).toBe('public holiday (Christmas Day)');
});
