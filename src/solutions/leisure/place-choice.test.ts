import { describe, expect, it } from 'vitest';
import { expandHours } from '../../kernel/calendar/hours/expand.ts';
import { ZONE } from '../../kernel/clock.ts';
import { roofOf } from './pages/indoor-places.ts';
import { fitOf, opensBefore, type PlaceBrief } from './place-choice.ts';
import type { Wish } from './place-lists.ts';

const KOELN = '053150000000';
const BERLIN = '110000000000';
const MUENCHEN = '091620000000';
const DRESDEN = '146120000000';
const KIEL = '010020000000';

const wall = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime(ZONE);

function fitAt(moment: string, own: Partial<PlaceBrief>, ...wishes: Wish[]) {
  const place: PlaceBrief = {
    ...{ id: '1', ars: KOELN, category: 'museum', kind: null, wheelchair: 'unknown', free: 'unknown' },
    openingHours: null,
    ...own,
  };
  const zoned = wall(moment);
  return fitOf(place, wishes, {
    hours: ({ openingHours, ars }) => expandHours(openingHours, ars, zoned.toPlainDate()),
    now: zoned.toInstant(),
  });
}

describe('"open now", checked by hand with a calendar', () => {
  const MUSEUM = 'Tu-Su,PH 10:00-18:00';
  const OFFICE = 'Mo-Fr 09:00-17:00; PH off';
  it.each([
    // 24 November 2026 is a Tuesday, no holiday.
    [KOELN, MUSEUM, '2026-11-24T10:00', 'yes'],
    [KOELN, MUSEUM, '2026-11-24T18:00', 'no'],
    [KOELN, MUSEUM, '2026-11-23T12:00', 'no'],
    // 1 November 2027 is a Monday: All Saints in Nordrhein-Westfalen and Bayern, a usual Monday elsewhere.
    [KOELN, MUSEUM, '2027-11-01T12:00', 'yes'],
    [MUENCHEN, MUSEUM, '2027-11-01T12:00', 'yes'],
    [BERLIN, MUSEUM, '2027-11-01T12:00', 'no'],
    [KIEL, MUSEUM, '2027-11-01T12:00', 'no'],
    [KOELN, OFFICE, '2027-11-01T12:00', 'no'],
    [BERLIN, OFFICE, '2027-11-01T12:00', 'yes'],
    // 31 October 2028 is a Tuesday: Reformation Day in Schleswig-Holstein and Sachsen.
    [KIEL, OFFICE, '2028-10-31T12:00', 'no'],
    [DRESDEN, OFFICE, '2028-10-31T12:00', 'no'],
    [KOELN, OFFICE, '2028-10-31T12:00', 'yes'],
    // 18 November 2026 is a Wednesday: Day of Repentance in Sachsen alone.
    [DRESDEN, OFFICE, '2026-11-18T12:00', 'no'],
    [MUENCHEN, OFFICE, '2026-11-18T12:00', 'yes'],
    // 8 March 2027 is a Monday: Women's Day in Berlin; museums open that are shut on Mondays.
    [BERLIN, MUSEUM, '2027-03-08T12:00', 'yes'],
    [DRESDEN, MUSEUM, '2027-03-08T12:00', 'no'],
    // Epiphany, a Wednesday, in Bayern.
    [MUENCHEN, OFFICE, '2027-01-06T12:00', 'no'],
    [KOELN, OFFICE, '2027-01-06T12:00', 'yes'],
    // Over midnight, and the night before a holiday.
    [KOELN, 'Tu-Sa 20:00-03:00; PH off', '2026-11-25T02:00', 'yes'],
    [KOELN, 'Tu-Sa 20:00-03:00; PH off', '2026-12-25T21:00', 'no'],
    [KOELN, '24/7', '2026-12-25T03:00', 'yes'],
    [KOELN, 'Tu-Fr 10:00+', '2026-11-24T12:00', 'maybe'],
    [KOELN, '"nach Vereinbarung"', '2026-11-24T12:00', 'maybe'],
    [KOELN, 'immer mal wieder', '2026-11-24T12:00', 'maybe'],
    [KOELN, null, '2026-11-24T12:00', 'maybe'],
  ])('%s: %s at %s: %s', (ars, openingHours, moment, expected) => {
    expect(fitAt(moment, { ars, openingHours }, 'offen')).toBe(expected);
  });

  it('says nothing about what has no door', () => {
    expect(fitAt('2026-11-24T12:00', { category: 'playground' }, 'offen')).toBe('no');
    expect(fitAt('2026-11-24T12:00', { category: 'playground', openingHours: '24/7' }, 'offen')).toBe('yes');
  });
});

describe('several wishes', () => {
  it.each([
    [{ wheelchair: 'yes' }, ['rollstuhl'], 'yes'],
    [{ wheelchair: 'limited' }, ['rollstuhl'], 'maybe'],
    [{ wheelchair: 'limited' }, ['rollstuhl', 'sicher'], 'no'],
    [{ wheelchair: 'unknown' }, ['rollstuhl'], 'maybe'],
    [{ wheelchair: 'no' }, ['rollstuhl'], 'no'],
    [{ wheelchair: 'yes', free: 'unknown' }, ['rollstuhl', 'kostenlos'], 'maybe'],
    [{ wheelchair: 'unknown', free: 'no' }, ['rollstuhl', 'kostenlos'], 'no'],
    [
      { wheelchair: 'yes', free: 'yes', openingHours: '24/7' },
      ['offen', 'rollstuhl', 'kostenlos', 'sicher'],
      'yes',
    ],
    [{}, ['hier'], 'yes'],
  ] as const)('%j with %j: %s', (own, wishes, expected) => {
    expect(fitAt('2026-11-24T12:00', own, ...wishes)).toBe(expected);
  });
});

describe('what opens later today', () => {
  it.each([
    ['Tu-Su 14:00-18:00', '2026-11-29T10:00', 'yes'],
    ['Tu-Su 14:00-18:00', '2026-11-29T18:00', 'no'],
    ['Mo-Fr 10:00-18:00', '2026-11-29T10:00', 'no'],
    ['"nach Vereinbarung"', '2026-11-29T10:00', 'maybe'],
    [null, '2026-11-29T10:00', 'maybe'],
  ])('%s at %s: %s', (rule, moment, expected) => {
    const zoned = wall(moment);
    const midnight = zoned.toPlainDate().add({ days: 1 }).toZonedDateTime(ZONE).toInstant();
    const hours = expandHours(rule, KOELN, zoned.toPlainDate());
    expect(opensBefore(hours, zoned.toInstant(), midnight)).toBe(expected);
  });
});

describe('a roof', () => {
  it.each([
    ['museum', null, 'yes'],
    ['museum', 'Freilichtmuseum', 'no'],
    ['stage', null, 'unknown'],
    ['stage', 'theatre', 'yes'],
    ['stage', 'Freilichtbühne', 'no'],
    ['swimming', null, 'unknown'],
    ['swimming', 'Hallenbad', 'yes'],
    ['swimming', 'Freibad', 'no'],
    ['swimming', 'bathing_place', 'no'],
    ['sport', 'pitch', 'no'],
    ['sport', 'sports_centre', 'unknown'],
    ['pub', 'biergarten', 'no'],
    ['pub', 'pub', 'yes'],
    ['playground', null, 'no'],
    ['playground', 'Indoorspielplatz', 'yes'],
    ['library', 'Bücherschrank', 'no'],
    ['other', null, 'unknown'],
    ['other', 'constructor', 'unknown'],
  ] as const)('of a %s called %s: %s', (category, kind, expected) => {
    expect(roofOf({ category, kind })).toBe(expected);
  });
});
