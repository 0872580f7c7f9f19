import { expect, it } from 'vitest';
import { dayInFull, firstOfEach } from './next-days.ts';

const day = (date: string, key: string, fraction: string, state = 'planned') => ({
  ...{ date, state },
  bin: { key, fraction, name: key.toUpperCase() },
});
const days = [
  day('2026-11-30', 'bio', 'bio', 'cancelled'),
  day('2026-12-01', 'residual-2', 'residual'),
  day('2026-12-02', 'residual-4', 'residual'),
  day('2026-12-07', 'bio', 'bio'),
  day('2026-12-15', 'residual-2', 'residual'),
];

it('tells of each bin the next day that takes place, and only of bins that are there', () => {
  expect(firstOfEach({ days }, { bins: null }, ['residual', 'bio'])).toEqual([
    { bin: 'RESIDUAL-2', date: '2026-12-01' },
    { bin: 'RESIDUAL-4', date: '2026-12-02' },
    { bin: 'BIO', date: '2026-12-07' },
  ]);
  expect(firstOfEach({ days }, { bins: ['residual-4'] }, ['residual'])).toEqual([
    { bin: 'RESIDUAL-4', date: '2026-12-02' },
  ]);
  expect(firstOfEach({ days }, { bins: null }, ['glass'])).toEqual([]);
});

it('says the day as it is in Germany, wherever the device is', () => {
  expect(dayInFull('2026-12-03', 'de')).toBe('Donnerstag, 3. Dezember');
  expect(dayInFull('2026-12-03', 'en')).toBe('Thursday 3 December');
});
