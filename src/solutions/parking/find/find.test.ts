import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONE } from '../../../kernel/clock.ts';
import { tileOf, tilesAround } from '../lots/tile-of.ts';
import { civilAt, instantOf, minuteAt, minuteOf } from './berlin-clock.ts';
import { bayBookingPath, nearBookingPath } from './booking-path.ts';
import type { FoundLot, FreeBay } from './find-api.ts';
import { findLots, NO_NEEDS, roundWalk, type Wanted } from './find-lots.ts';
import { freeIn, type LotTimes, nextIn } from './free-in-lot.ts';
import { faultOf, quickTime } from './quick-times.ts';
import { MOST_TILES, readTiles, writeTiles } from './tiles.ts';

const at = (civil: string) => minuteAt(civil) ?? Number.NaN;
const DOM = { lon: 6.9583, lat: 50.9413 };

describe('the clock in Germany on the phone', () => {
  it('agrees with Temporal at every minute of some years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 29_000_000, max: 32_000_000 }), (minute) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(ZONE);
        const civil = zoned.toPlainDateTime().toString().slice(0, 16);
        expect(civilAt(minute)).toBe(civil);
        expect(minuteAt(civil)).toBe(
          zoned.toPlainDateTime().toZonedDateTime(ZONE).epochMilliseconds / 60_000,
        );
        expect(minuteOf(instantOf(minute))).toBe(minute);
      }),
      { numRuns: 150 },
    );
  });

  it('puts a time that is jumped over an hour later, and knows no 30th of February', () => {
    expect(civilAt(at('2027-03-28T02:30'))).toBe('2027-03-28T03:30');
    for (const civil of ['2027-02-30T10:00', '2027-01-01T24:00', '', '2027-1-1T1:00', 'gestern'])
      expect(minuteAt(civil)).toBeNull();
  });
});

describe('times of one tap', () => {
  const shown = (which: Parameters<typeof quickTime>[0], now: string) => {
    const { from, until } = quickTime(which, at(now));
    return `${civilAt(from)} ${civilAt(until)}`;
  };
  it.each([
    ['now', '2026-11-28T14:07', '2026-11-28T14:15 2026-11-28T16:15'],
    ['now', '2026-11-28T23:50', '2026-11-29T00:00 2026-11-29T02:00'],
    ['tonight', '2026-11-28T14:07', '2026-11-28T18:00 2026-11-29T08:00'],
    ['tonight', '2026-11-28T20:07', '2026-11-28T20:15 2026-11-29T08:00'],
    ['tonight', '2026-11-29T02:07', '2026-11-29T02:15 2026-11-29T08:00'],
    ['tonight', '2026-11-29T07:30', '2026-11-29T18:00 2026-11-30T08:00'],
    ['morning', '2026-12-31T14:07', '2027-01-01T08:00 2027-01-01T12:00'],
  ] as const)('"%s" at %s is %s', (which, now, then) => {
    expect(shown(which, now)).toBe(then);
  });

  it('says what is wrong with a wish', () => {
    const now = at('2026-11-28T14:07');
    const fault = (from: number | null, until: number | null) => faultOf({ from, until }, now);
    expect(fault(now, now + 60)).toBeNull();
    expect(fault(null, now)).toBe('unreadable');
    expect(fault(now + 60, now + 60)).toBe('turned');
    expect(fault(now - 60, now + 60)).toBe('past');
    expect(fault(now + 200 * 1440, now + 200 * 1440 + 60)).toBe('far');
    expect(fault(now, now + 29 * 1440)).toBe('long');
  });
});

describe('tiles that are asked for', () => {
  it('hold all points within the walk, say nothing finer than 1.5 km, and are nine at most', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 6, max: 15, noNaN: true }),
        fc.double({ min: 47.3, max: 55, noNaN: true }),
        fc.constantFrom(150, 300, 500, 1000),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        (lon, lat, metres, angle) => {
          const text = writeTiles(tilesAround({ lon, lat }, metres));
          const tiles = readTiles(text) ?? [];
          expect(tiles.length).toBeGreaterThan(0);
          expect(tiles.length).toBeLessThanOrEqual(MOST_TILES);
          const edge = tileOf({
            lon: lon + (0.99 * metres * Math.cos(angle)) / (111_320 * Math.cos((lat * Math.PI) / 180)),
            lat: lat + (0.99 * metres * Math.sin(angle)) / 111_320,
          });
          expect(tiles).toContainEqual(edge);
          expect(text).toMatch(/^\d+\/\d+(,\d+\/\d+)*$/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    '',
    '1',
    '1/2/3',
    '-1/2',
    '01/2',
    '16384/1',
    '1/2;3/4',
    Array(10)
      .fill(0)
      .map((_, x) => `${x}/1`)
      .join(),
  ])('are refused as "%s"', (text) => expect(readTiles(text)).toBeNull());
});

describe('what of a lot is free', () => {
  const bay = (id: string, held: [string, string][] = [], blockedUntil: number | null = null) => ({
    ...{ id, blockedUntil },
    held: held.map(([from, until]) => ({ from: at(`2026-11-28T${from}`), until: at(`2026-11-28T${until}`) })),
  });
  const lot = (bays: LotTimes['bays'], more: Partial<LotTimes> = {}): LotTimes => ({
    open: [{ from: at('2026-11-28T08:00'), until: at('2026-11-28T22:00') }],
    ...{ notice: 0, longest: 600, pause: 15, bays, ...more },
  });
  const span = (from: string, until: string) => ({
    from: at(`2026-11-28T${from}`),
    until: at(`2026-11-28T${until}`),
  });
  const now = at('2026-11-28T07:00');

  it('counts the pause, and the end of a booking is free', () => {
    const one = lot([bay('a', [['10:00', '12:00']]), bay('b')]);
    expect(freeIn(one, span('12:00', '13:00'), now).bays).toEqual(['a', 'b']);
    expect(freeIn(one, span('09:00', '09:45'), now).bays).toEqual(['a', 'b']);
    expect(freeIn(one, span('09:00', '09:46'), now).bays).toEqual(['b']);
  });

  it('says why nothing is free', () => {
    const why = (one: LotTimes, from: string, until: string) => freeIn(one, span(from, until), now).why;
    expect(why(lot([bay('a')]), '07:30', '09:00')).toBe('closed');
    expect(why(lot([bay('a')]), '21:00', '22:01')).toBe('closed');
    expect(why(lot([bay('a', [['10:00', '12:00']])]), '11:00', '13:00')).toBe('taken');
    expect(why(lot([bay('a', [], at('2026-11-28T12:00'))]), '11:00', '13:00')).toBe('taken');
    expect(why(lot([bay('a')], { notice: 120 }), '08:30', '09:30')).toBe('notice');
    expect(why(lot([bay('a')], { longest: 60 }), '09:00', '11:00')).toBe('too-long');
    expect(why(lot([bay('a')]), '06:00', '09:00')).toBe('past');
    expect(why(lot([]), '09:00', '11:00')).toBe('taken');
  });

  it('finds the next time of the same length, and it is really free', () => {
    const busy = lot([bay('a', [['09:00', '12:10']]), bay('b', [['08:00', '14:00']])]);
    const wanted = span('10:00', '12:00');
    const next = nextIn(busy, wanted, { now, end: at('2026-11-30T00:00') });
    expect(next).toEqual(span('12:15', '14:15'));
    expect(next !== null && freeIn(busy, next, now).bays).toEqual(['a']);
    expect(nextIn(busy, span('10:00', '21:30'), { now, end: at('2026-11-30T00:00') })).toBeNull();
  });
});

describe('what suits a driver', () => {
  const free = (id: string, more: Partial<FreeBay> = {}): FreeBay => ({
    ...{ id, length: 500, width: 240, height: null, isRoofed: false, charging: null },
    ...{ isStepFree: false, isWide: false, ...more },
  });
  const found = (id: string, north: number, more: Partial<FoundLot> = {}): FoundLot => ({
    ...{ id, title: id, kind: 'yard', lon: DOM.lon, lat: DOM.lat + north / 111_200, access: 'open' },
    ...{ total: 1, bays: [free(`${id}1`)], why: null, price: 300, certainty: 'last', next: null },
    ...{ rating: null, page: '', ...more },
  });
  const wanted = (more: Partial<Wanted> = {}): Wanted => ({
    ...{ to: DOM, within: 500, needs: NO_NEEDS, openOnly: false, freeOnly: false, ...more },
  });
  const ids = (lots: FoundLot[], more: Partial<Wanted> = {}, order: 'walk' | 'price' = 'walk') =>
    findLots(lots, wanted(more), order).free.map(({ lot }) => lot.id);

  it('is within the walk, nearest or cheapest first', () => {
    const lots = [found('far', 400, { price: 100 }), found('near', 100), found('out', 600)];
    expect(ids(lots)).toEqual(['near', 'far']);
    expect(ids(lots, {}, 'price')).toEqual(['far', 'near']);
    expect(ids(lots, { within: 150 })).toEqual(['near']);
    expect(ids(lots, { to: null })).toHaveLength(3);
    expect([roundWalk(3), roundWalk(74), roundWalk(76), roundWalk(449)]).toEqual([50, 50, 100, 450]);
  });

  it('has room for the vehicle, and what its driver needs', () => {
    const lots = [
      found('short', 10, { bays: [free('a', { length: 450 })] }),
      found('low', 20, { bays: [free('b', { height: 190, isRoofed: true })] }),
      found('wheelchair', 30, { bays: [free('c', { isStepFree: true, isWide: true, charging: 11 })] }),
      found('code', 40, { access: 'code', price: 0 }),
    ];
    const needs = (more: Partial<typeof NO_NEEDS>) => ({ needs: { ...NO_NEEDS, ...more } });
    expect(ids(lots, needs({ length: 480 }))).toEqual(['low', 'wheelchair', 'code']);
    expect(ids(lots, needs({ height: 200 }))).toEqual(['short', 'wheelchair', 'code']);
    expect(ids(lots, needs({ stepFree: true, wide: true }))).toEqual(['wheelchair']);
    expect(ids(lots, needs({ charging: true }))).toEqual(['wheelchair']);
    expect(ids(lots, needs({ roofed: true }))).toEqual(['low']);
    expect(ids(lots, { openOnly: true })).toEqual(['short', 'low', 'wheelchair']);
    expect(ids(lots, { freeOnly: true })).toEqual(['code']);
    const { others } = findLots(lots, wanted(needs({ length: 480 })), 'walk');
    expect(others).toMatchObject([{ lot: { id: 'short' }, tooSmall: 1 }]);
  });

  it('is certain where a second space within the walk would do for the same money', () => {
    const certainty = (lots: FoundLot[]) =>
      Object.fromEntries(findLots(lots, wanted(), 'walk').free.map((one) => [one.lot.id, one.certainty]));
    expect(certainty([found('a', 10)])).toEqual({ a: 'last' });
    expect(certainty([found('a', 10), found('b', 20, { price: 400 })])).toEqual({ a: 'last', b: 'sure' });
    expect(certainty([found('a', 10, { bays: [free('1'), free('2')] })])).toEqual({ a: 'sure' });
    // What is invented is no way out.
    expect(certainty([found('a', 10), found('b', 20, { example: true })])).toEqual({ a: 'last', b: 'last' });
  });

  it('goes into the booking by the destination alone, to four decimals', () => {
    const wish = {
      ars: '053150000000',
      from: at('2026-11-28T18:00'),
      until: at('2026-11-28T20:00'),
      price: 300,
    };
    const near = new URL(
      nearBookingPath('/en', { ...wish, to: { lon: 6.958_312_34, lat: 50.941_367_8 }, within: 300 }),
      'http://x',
    );
    expect(near.pathname).toBe('/en/mein-bereich/parken/buchungen/neu');
    expect(Object.fromEntries(near.searchParams)).toEqual({
      ...{ ars: '053150000000', from: '2026-11-28T17:00:00Z', until: '2026-11-28T19:00:00Z' },
      ...{ lon: '6.9583', lat: '50.9414', within: '300', price: '300' },
    });
    expect(bayBookingPath('', { ...wish, lot: 'l', bay: 'b' })).toMatch(/lot=l&bay=b&price=300$/);
  });
});
