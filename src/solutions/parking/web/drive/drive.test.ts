/** Pure parts of the driver's room: what an address asks for, what a code at a bay means, how time is said. */
import { expect, it } from 'vitest';
import type { BookingView } from '../../book/bookings-api.ts';
import { sayIn } from '../../texts.ts';
import { bookingAtBay } from './booking-at-bay.ts';
import { isPlate } from './plate-field.tsx';
import { readQuery } from './read-query.ts';
import { nextOf } from './read-refusal.ts';
import { lengthInWords, spanInWords, timeInWords } from './say-time.ts';
import { vehicleOf } from './vehicle-part.tsx';
import { whatChanged } from './what-changed.ts';

const say = sayIn('de');
const words = {
  say: (key: string, values = {}) => say(key as Parameters<typeof say>[0], values),
  language: 'de',
} as const; // keys are the room's own
const BAY = '0191d2f0-0000-7000-8000-000000000001';
const TIME = 'ars=053150000000&from=2026-12-03T10:00:00Z&until=2026-12-03T12:00:00Z';

const VIEW: BookingView = {
  ...{ id: BAY, code: 'A7Q-001', version: 1, kind: 'near', state: 'confirmed', ars: '053150000000' },
  ...{ from: '2026-12-03T10:00:00Z', until: '2026-12-03T12:00:00Z', plate: null, price: 300, isFinal: false },
  needs: {
    ...{ length: null, width: null, height: null, stepFree: true, wide: true },
    roofed: false,
    charging: false,
  },
  ...{ near: { lon: 7, lat: 51, within: 300 }, pay: 'direct', terms: '2026-11', spot: null, lot: null },
  ...{ fixedFrom: '2026-12-03T09:30:00Z', cancel: { isFree: true, freeUntil: null }, can: [], steps: [] },
  ...{ phone: '', rating: null, calendar: '', now: '2026-12-03T09:00:00Z' },
};
const SPOT: NonNullable<BookingView['spot']> = {
  ...{ bay: BAY, label: '3', street: 'Beispielstraße', houseNumber: '5', hint: '', lon: 7, lat: 51 },
  ...{ geo: 'geo:51,7', access: null, accessFrom: '2026-12-03T09:45:00Z' },
};

it('reads what the search hands over, and takes nothing that is none of it', () => {
  expect(readQuery(`?${TIME}&lon=7.1&lat=51.2&within=300&price=240`)).toMatchObject({
    ...{ price: 240, what: { kind: 'near', lon: 7.1, lat: 51.2, within: 300 } },
  });
  expect(readQuery(`?${TIME}&lot=x&bay=${BAY}`)).toMatchObject({
    price: null,
    what: { kind: 'bay', bay: BAY },
  });
  for (const wrong of [
    '',
    `?${TIME}`,
    `?${TIME}&bay=1`,
    `?${TIME}&within=300&lon=7`,
    `?${TIME}&within=-5&lon=7&lat=51`,
    `?${TIME}&within=many&lon=7&lat=51`,
    `?${TIME.replace('T12', 'T09')}&bay=${BAY}`,
    `?${TIME.replace('053150000000', '5315')}&bay=${BAY}`,
    `?${TIME.replace('2026-12-03T10:00:00Z', 'soon')}&bay=${BAY}`,
  ])
    expect(readQuery(wrong), wrong).toBeNull();
  expect(readQuery(`?${TIME}&bay=${BAY}&price=-1`)?.price).toBeNull();
});

it('reads what would go instead, also where a refusal says nothing of it', () => {
  const time = { from: '2026-12-03T12:00:00Z', until: '2026-12-03T14:00:00Z' };
  const around = { lon: 6.9583, lat: 50.9413 };
  expect(nextOf({ next: { time, within: 500, around }, price: 300 })).toEqual({
    next: { time, within: 500, around },
    price: 300,
  });
  for (const none of [null, 'no', {}, { next: null }, { next: { time: { from: 1 }, within: 'far' } }])
    expect(nextOf(none)).toEqual({ next: { time: null, within: null, around: null } });
});

it('knows which booking the code at a bay means', () => {
  const here: BookingView = { ...VIEW, state: 'fixed', spot: SPOT, can: ['arrive'] };
  const other: BookingView = { ...here, spot: { ...SPOT, bay: 'other' } };
  const at = (...bookings: BookingView[]) => bookingAtBay(bookings, BAY).what;
  expect(at(other, here)).toBe('here');
  expect(at({ ...here, state: 'active', can: ['leave'] })).toBe('there');
  expect(at(other)).toBe('wrong');
  expect(at({ ...here, can: [] }, other)).toBe('wrong');
  expect(at({ ...here, can: [] })).toBe('early');
  expect(at({ ...here, state: 'no-show', spot: null })).toBe('late');
  expect(at()).toBe('none');
  expect(at(VIEW)).toBe('none');
});

it('says times by the German clock, over midnight with both days, and lengths in two units at most', () => {
  expect(spanInWords(VIEW, words)).toBe('Do., 3. Dez., 11:00 bis 13:00 Uhr');
  expect(spanInWords({ from: '2026-12-31T22:00:00Z', until: '2027-01-01T00:30:00Z' }, words)).toBe(
    'Do., 31. Dez., 23:00 Uhr bis Fr., 1. Jan., 01:30 Uhr',
  );
  expect(timeInWords(VIEW.until, VIEW.now, words)).toBe('13:00 Uhr');
  expect(timeInWords('2026-12-03T23:30:00Z', VIEW.now, words)).toBe('Fr., 4. Dez., 00:30 Uhr');
  expect(lengthInWords(1, words)).toBe('1 Minute');
  expect(lengthInWords(125, words)).toBe('2 Stunden 5 Minuten');
  expect(lengthInWords(60, words)).toBe('1 Stunde');
  expect(lengthInWords(1_440 + 90, words)).toBe('1 Tag 1 Stunde');
});

it('says what another device or the house changed, and nothing where nothing is different', () => {
  expect(whatChanged(VIEW, { ...VIEW, version: 2 }, words)).toEqual([]);
  const after: BookingView = { ...VIEW, state: 'fixed', spot: SPOT, price: 240, isFinal: true };
  expect(whatChanged(VIEW, after, words).map((one) => one.replaceAll('\u00a0', ' '))).toEqual([
    'Neuer Stand: Stellplatz steht fest.',
    'Ihr Stellplatz steht fest: Stellplatz 3, Beispielstraße 5.',
    'Der Preis ist jetzt: 2,40 €.',
  ]);
  const moved = {
    ...after,
    spot: { ...SPOT, bay: 'other', label: 'Hof links' },
    until: '2026-12-03T13:00:00Z',
  };
  expect(whatChanged(after, moved, words)).toEqual([
    'Ihr Stellplatz ist jetzt: Hof links, Beispielstraße 5.',
    'Die Zeit ist jetzt: Do., 3. Dez., 11:00 bis 14:00 Uhr.',
  ]);
});

it('takes plates as the house does, and knows a vehicle by its measures', () => {
  for (const good of ['', '  ', 'K AB 123', 'ÖA-E 1']) expect(isPlate(good)).toBe(true);
  for (const bad of ['K?', 'A'.repeat(16)]) expect(isPlate(bad)).toBe(false);
  expect(vehicleOf(VIEW.needs).kind).toBe('any');
  expect(vehicleOf({ ...VIEW.needs, length: 480, height: 180 }).kind).toBe('car');
  expect(vehicleOf({ ...VIEW.needs, length: 481 }).kind).toBe('own');
});
