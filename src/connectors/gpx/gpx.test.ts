/** All files are invented; the form is that of the published schema (1.0 and 1.1). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { Fix } from '../../kernel/sources/read-track.ts';
import { target } from './fuzz-target.ts';
import { gpx } from './gpx.ts';
import type { GpxSettings } from './settings.ts';

const HORIZON = {
  from: Temporal.Instant.from('2026-01-01T00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00Z'),
};

async function readFrom(bytes: AsyncIterable<Uint8Array>, settings: GpxSettings = {}) {
  const items = [];
  for await (const item of gpx.read(bytes, { settings, horizon: HORIZON })) items.push(item);
  return items;
}
function read(file: string | Uint8Array, settings: GpxSettings = {}, step = 65_536) {
  const all = Buffer.from(file);
  return readFrom(
    (async function* () {
      for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step);
    })(),
    settings,
  );
}
const file = (inside: string) =>
  `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inside}</gpx>`;
const points = (list: readonly string[]) => list.map((one) => `<trkpt ${one}/>`).join('');
const track = (list: readonly string[], name = 'Weg') =>
  `<trk><name>${name}</name><trkseg>${points(list)}</trkseg></trk>`;
const TWO = ['lat="50.94" lon="6.94"', 'lat="50.95" lon="6.95"'];
const seed = (name: string) => {
  const found = target.seeds.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('a track', () => {
  it('says its name, text, kind and link, its segments with heights, and the waypoints that it comes past', async () => {
    const [first, ...others] = await read(seed('planned').bytes);
    expect(others).toEqual([]);
    expect(first).toEqual({
      ...{ kind: 'value', key: 'Rund um den See', where: 'line 6' },
      value: {
        fields: {
          title: 'Rund um den See',
          description: '<p>Ein Weg.</p>',
          kind: 'Wandern',
          url: 'https://example.org/see',
        },
        parts: [
          [
            [6.94, 50.94, 54.2],
            [6.942, 50.941, 56],
            [6.944, 50.942, null],
          ],
          [
            [6.944, 50.943, 60],
            [6.946, 50.944, 61],
          ],
        ],
        stops: [{ lon: 6.9401, lat: 50.9401, name: 'Brunnen & Bank', description: 'Hier rasten.' }],
      },
      notes: [{ code: 'missing-heights', reason: '1 of 5 points have no usable <ele>.' }],
    });
  });

  it('never says when somebody was where', async () => {
    expect(JSON.stringify(await read(seed('planned').bytes))).not.toContain('2026-05');
  });

  it('without a name takes that of the source, and is a fault without one', async () => {
    expect(await read(seed('bare').bytes, { title: 'Uferweg', kind: 'Rundgang' })).toMatchObject([
      { kind: 'value', key: 'Uferweg', value: { fields: { title: 'Uferweg', kind: 'Rundgang' } } },
    ]);
    expect(await read(seed('bare').bytes)).toMatchObject([{ kind: 'fault', key: null, code: 'no-name' }]);
  });

  it('without a usable line is a fault with its key, so that what is shown stays', async () => {
    const bad = [
      'lat="91" lon="6"',
      'lat="" lon="6"',
      'lat="50,94" lon="6.9"',
      'lat="0" lon="0"',
      'lat="NaN" lon="1"',
    ];
    expect(await read(file(track(bad)))).toMatchObject([{ kind: 'fault', key: 'Weg', code: 'no-line' }]);
    expect(await read(file('<trk><name>Weg</name></trk>'))).toMatchObject([{ code: 'no-line' }]);
  });

  it('with some points that lie nowhere keeps the others and says how many are left out', async () => {
    expect(await read(file(track([...TWO, 'lat="0" lon="0"', 'lon="6.9"'])))).toMatchObject([
      { kind: 'value', notes: [{ code: 'bad-points', reason: '2 points lie nowhere and are left out.' }] },
    ]);
  });

  it('with heights beyond all mountains has none there', async () => {
    const inside =
      '<trkpt lat="50.9" lon="6.9"><ele>-32768</ele></trkpt><trkpt lat="50.91" lon="6.9"><ele>1e5</ele></trkpt>';
    const [item] = await read(file(`<trk><name>Weg</name><trkseg>${inside}</trkseg></trk>`));
    expect(item).toMatchObject({
      value: {
        parts: [
          [
            [6.9, 50.9, null],
            [6.9, 50.91, null],
          ],
        ],
      },
    });
  });
});

describe('a route', () => {
  it('of an old file is read too, its named points as stops', async () => {
    const { bytes, settings } = seed('old');
    expect(await read(bytes, settings)).toMatchObject([
      {
        key: 'Radweg',
        value: {
          fields: { kind: 'Radtour', url: 'https://example.org/alt' },
          stops: [{ name: 'Start' }],
          parts: [
            [
              [6.94, 50.94, null],
              [6.95, 50.95, null],
            ],
          ],
        },
      },
      { key: 'Zweiter', value: { stops: [{ name: 'Ziel' }] } },
    ]);
  });
});

describe('a file', () => {
  it.each([
    ['empty', '', 'empty'],
    ['a web page', '<html><body>Anmelden</body></html>', 'other-format'],
    ['no XML', '{"type":"FeatureCollection"}', 'not-xml'],
    ['cut in the middle', file(track(TWO)).slice(0, 120), 'cut-off'],
    ['with a DOCTYPE', `<!DOCTYPE gpx>${file(track(TWO))}`, 'doctype'],
    ['with waypoints alone', file('<wpt lat="50.9" lon="6.9"><name>x</name></wpt>'), 'no-data'],
  ])('that is %s is refused as a whole', async (_, text, code) => {
    await expect(read(text)).rejects.toThrow(expect.objectContaining({ name: UnreadableFeed.name, code }));
  });

  it('says the same in whatever pieces it comes', async () => {
    const { bytes } = seed('planned');
    const whole = await read(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (step) => {
        expect(await read(bytes, {}, step)).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  });

  it('of any line gives its points back', async () => {
    const fix = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: 1, max: 90, noNaN: true }),
      fc.option(fc.integer({ min: -400, max: 8_900 })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fix, { minLength: 2, maxLength: 50 }), async (line) => {
        const inside = line.map(([lon, lat, height]) => {
          const ele = height === null ? '' : `<ele>${height}</ele>`;
          return `<trkpt lon="${lon.toFixed(7)}" lat="${lat.toFixed(7)}">${ele}</trkpt>`;
        });
        const [item] = await read(
          file(`<trk><name>A</name><trkseg>${inside.join('')}</trkseg></trk>`),
          {},
          97,
        );
        expect(item).toMatchObject({
          value: {
            parts: [
              line.map(([lon, lat, height]): Fix => [Number(lon.toFixed(7)), Number(lat.toFixed(7)), height]),
            ],
          },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of 200,000 points stays small in memory, keeps both ends and says that it was thinned', async () => {
    const piece = (from: number) => {
      let text = '';
      for (let n = from; n < from + 10_000; n += 1)
        text += `<trkpt lat="${(50 + n / 1e6).toFixed(6)}" lon="${(7 + Math.sin(n / 500) / 1_000).toFixed(6)}"><ele>${100 + (n % 50)}</ele></trkpt>\n`;
      return Buffer.from(text);
    };
    const [item] = await readFrom(
      (async function* () {
        yield Buffer.from('<gpx><trk><name>Lang</name><trkseg>');
        for (let n = 0; n < 200_000; n += 10_000) yield piece(n);
        yield Buffer.from('</trkseg></trk></gpx>');
      })(),
    );
    if (item?.kind !== 'value') throw new Error('no value');
    const [part = [], ...others] = item.value.parts;
    expect(others).toEqual([]);
    expect(part.length).toBeLessThanOrEqual(10_000);
    expect(part.length).toBeGreaterThan(2_000);
    expect(part[0]).toEqual([7, 50, 100]);
    expect(part.at(-1)?.[1]).toBe(50.199999);
    expect(item.notes).toMatchObject([{ code: 'thinned' }]);
  });

  it('of segments without end is a fault, not a heap', async () => {
    const segment = `<trkseg>${points(TWO)}</trkseg>`;
    expect(await read(file(`<trk><name>A</name>${segment.repeat(1_500)}</trk>`))).toMatchObject([
      { kind: 'fault', key: 'A', code: 'too-many-parts' },
    ]);
  });

  it('with more waypoints than anybody passes says how many are left out', async () => {
    const stop = '<wpt lat="50.94" lon="6.94"><name>Bank</name></wpt>';
    const items = await read(file(`${stop.repeat(1_003)}${track(TWO)}`));
    expect(items).toMatchObject([
      { kind: 'value', value: { stops: { length: 100 } } },
      { kind: 'note', code: 'too-many-stops', reason: expect.stringContaining('3 waypoints') },
    ]);
  });
});
