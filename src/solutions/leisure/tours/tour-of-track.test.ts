/** Lines round the Rhine at Bonn and Köln, all of them invented. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import type { Fix, ReadTrack } from '../../../kernel/sources/read-track.ts';
import { tourOfTrack } from './tour-of-track.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

/** A straight line with a point every so many degrees. */
function straight(from: Fix, to: Fix, points = 50): Fix[] {
  return Array.from({ length: points + 1 }, (_, i): Fix => {
    const part = i / points;
    const height = from[2] === null || to[2] === null ? null : from[2] + (to[2] - from[2]) * part;
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part, height];
  });
}
const BONN: Fix = [7.1, 50.73, 60];
const KOELN: Fix = [6.96, 50.93, 50];

function map(own: Partial<ReadTrack>) {
  const track = { fields: { title: 'Weg' }, parts: [straight(BONN, [7.11, 50.74, 90])], stops: [], ...own };
  return tourOfTrack({ value: track }, { places: house.places });
}
function tour(own: Partial<ReadTrack>) {
  const mapped = map(own);
  if ('fault' in mapped) throw new Error(mapped.fault.code);
  return mapped;
}

describe('a line as a tour', () => {
  it('has length, heights and kind, and lies where it begins', () => {
    const { ars, record } = tour({
      fields: {
        title: ' Rhein\u200bweg ',
        kind: 'Wanderung',
        description: '<p>Schön.</p><script>x</script>',
        duration: '2 Stunden',
        url: 'javascript:alert(1)',
      },
    });
    expect(ars).toBe('053140000000');
    expect(record).toMatchObject({
      ...{ title: 'Rheinweg', kind: 'hike', isLoop: false, duration: '2 Stunden', url: null },
      description: [{ type: 'paragraph', text: 'Schön.' }],
      climb: { ascent: 30, descent: 0, lowest: 60, highest: 90 },
      passes: ['053140000000'],
    });
    expect(record.length).toBeGreaterThan(1_300);
    expect(record.length).toBeLessThan(1_340);
    // A straight line needs two points.
    expect(record.parts).toEqual([
      [
        [7.1, 50.73, 60],
        [7.11, 50.74, 90],
      ],
    ]);
  });

  it('is found in every municipality that it passes, in their order', () => {
    const { ars, record } = tour({ parts: [straight(BONN, KOELN, 1_000)] });
    expect(ars).toBe('053140000000');
    expect(record.passes[0]).toBe('053140000000');
    expect(record.passes.at(-1)).toBe('053150000000');
    expect(record.passes.length).toBeGreaterThan(2);
    expect(new Set(record.passes).size).toBe(record.passes.length);
    // The same municipalities the other way round.
    const back = tour({ parts: [straight(KOELN, BONN, 1_000)] });
    expect(new Set(back.record.passes)).toEqual(new Set(record.passes));
  });

  it('that comes back to its start is a loop, and one that only nearly does is none', () => {
    const corner: Fix = [7.12, 50.73, 60];
    const loop = [
      ...straight(BONN, corner),
      ...straight(corner, [7.11, 50.75, 60]),
      ...straight([7.11, 50.75, 60], BONN),
    ];
    expect(tour({ parts: [loop] }).record.isLoop).toBe(true);
    expect(tour({ parts: [loop.slice(0, -15)] }).record.isLoop).toBe(false);
    expect(tour({ parts: [straight(BONN, [7.101, 50.73, 60])] }).record.isLoop).toBe(false);
  });

  it('names its stops in the order in which one comes past them', () => {
    const stop = (name: string, lon: number) => ({ name, lon, lat: 50.73, description: '' });
    const { record } = tour({
      parts: [straight(BONN, [7.13, 50.73, 60], 300)],
      stops: [stop('Ziel', 7.13), stop('Mitte', 7.115), stop('', 7.11), stop('Anfang', 7.1)],
    });
    expect(record.stops.map(({ name }) => name)).toEqual(['Anfang', 'Mitte', 'Ziel']);
    expect(record.stops.map(({ at }) => Math.round(at / 100))).toEqual([0, 11, 21]);
  });

  it('without heights says so, and never reckons a duration', () => {
    const { record } = tour({ parts: [straight([7.1, 50.73, null], [7.11, 50.74, null])] });
    expect([record.climb, record.profile, record.duration]).toEqual([null, [], null]);
  });

  it.each([
    ['swapped', [straight([50.73, 7.1, null], [50.74, 7.11, null])], 'swapped-coordinates'],
    ['in the sea off Africa', [straight([0.1, 0.1, null], [0.2, 0.2, null])], 'outside'],
    ['torn', [[BONN, [10, 53.5, null]] satisfies Fix[]], 'torn-line'],
    ['too short', [[BONN, [7.1001, 50.73, 60]] satisfies Fix[]], 'odd-length'],
    ['no line', [], 'no-line'],
  ])('that is %s is a fault', (_, parts, code) => {
    expect(map({ parts })).toMatchObject({ fault: { code } });
  });

  it('without a title is a fault', () => {
    expect(map({ fields: {} })).toMatchObject({ fault: { code: 'bad-tour' } });
  });

  it.each([
    ['Radtour', 'bike'],
    ['Mountainbike', 'bike'],
    ['Rundgang', 'walk'],
    ['hiking', 'hike'],
    ['Langlauf', 'ski'],
    ['Lauftreff', 'run'],
    ['Radiomuseum', 'other'],
    ['Mit dem Rad', 'bike'],
    ['', 'other'],
  ])('of the kind "%s" is "%s"', (kind, expected) => {
    expect(tour({ fields: { title: 'Rund um den See', kind } }).record.kind).toBe(expected);
  });
});
