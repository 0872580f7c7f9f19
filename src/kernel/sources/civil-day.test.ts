import { expect, test } from 'vitest';
import { civilDayOf } from './civil-day.ts';

test.each([
  ['20260105', '2026-01-05'],
  ['2026-01-05', '2026-01-05'],
  ['2028-02-29T06:00:00', '2028-02-29'],
  ['5.1.2026', '2026-01-05'],
  ['05.01.2026 06:00', '2026-01-05'],
  ['20260229', null],
  ['2026-13-01', null],
  ['2026-1-5', null],
  ['32.01.2026', null],
  ['00000000', null],
  ['202601051', null],
  ['bald', null],
  ['', null],
])('%j is the day %s', (text, day) => expect(civilDayOf(text)).toBe(day));
