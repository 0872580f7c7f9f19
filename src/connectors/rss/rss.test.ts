import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { feedMoment } from './feed-moment.ts';
import { target } from './fuzz-target.ts';
import { rss } from './rss.ts';

const REAL = join(import.meta.dirname, '../../../../shared/data/participation/karlsruhe-council-atom.xml');
const isHere = existsSync(REAL);
if (!isHere)
  console.log('rss: the real file is not here (../shared/data/participation), its test is skipped.');

async function read(bytes: Uint8Array | string, step = 65_536) {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  async function* chunks() {
    for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step);
  }
  const horizon = {
    from: Temporal.Instant.from('2026-01-01T00:00Z'),
    until: Temporal.Instant.from('2027-01-01T00:00Z'),
  };
  const items = [];
  for await (const item of rss.read(chunks(), { settings: {}, horizon })) items.push(item);
  return items;
}
const channel = (inside: string) => `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
const seed = (name: string) => target.seeds.find((one) => one.name === name)?.bytes ?? new Uint8Array();

describe('a feed', () => {
  it('of RSS 2.0 says title, teaser, link and time of each piece, without markup or script', async () => {
    expect(await read(seed('rss 2.0'))).toMatchObject([
      {
        key: 'bad-1',
        value: {
          title: 'Bad & Sauna wieder offen',
          teaser: 'Ab Montag – täglich.',
          link: 'https://stadt.example/bad',
          date: '2026-11-24T09:00:00Z',
          lang: 'de-DE',
        },
      },
      {
        key: 'https://stadt.example/rat',
        value: { link: 'https://stadt.example/rat', teaser: null, date: '2026-11-22T23:00:00Z' },
      },
    ]);
  });

  it('of RSS 1.0 has its items beside the channel, named by their address', async () => {
    expect(await read(seed('rss 1.0'))).toMatchObject([
      {
        key: 'https://stadt.example/a',
        value: { title: 'Markt', teaser: 'Am Samstag', date: null, lang: null },
      },
    ]);
  });

  it('of Atom is read by its alternate link, its own language, and XHTML as text', async () => {
    expect(await read(seed('atom'))).toMatchObject([
      {
        key: 'urn:x:1',
        value: { title: 'Plan "Hafen"', teaser: 'Ein Plan.', link: 'https://stadt.example/1', lang: 'en' },
      },
    ]);
  });

  it.skipIf(!isHere)('of a real council is read whole', async () => {
    const items = await read(readFileSync(REAL));
    const expected = readFileSync(REAL, 'utf8').split('<entry>').length - 1;
    expect(items).toHaveLength(expected);
    expect(items.every(({ kind }) => kind === 'value')).toBe(true);
    expect(items[0]).toMatchObject({
      key: 'https://web1.karlsruhe.de/oparl/bodies/0001/agendaitems/102463',
      value: {
        title: expect.stringContaining('Vorhabenbezogener Bebauungsplan "Rheinhafen-Dampfkraftwerk'),
        link: 'https://sitzungskalender.karlsruhe.de/db/ratsinformation/termin-10566#top9',
      },
    });
  });

  it('in ISO-8859-1, with empty lines before its declaration, keeps its umlauts', async () => {
    const text = `\r\n\n<?xml version="1.0" encoding="ISO-8859-1"?>${channel('<item><title>Stra\u00dfenfest \u00e4</title><link>https://a.example/</link></item>')}`;
    expect(await read(Buffer.from(text, 'latin1'), 3)).toMatchObject([{ value: { title: 'Straßenfest ä' } }]);
  });

  it('cuts a long teaser between two words and says so', async () => {
    const [item] = await read(
      channel(
        `<item><title>t</title><link>https://a.example/</link><description>${'wort '.repeat(200)}</description></item>`,
      ),
    );
    const teaser = item?.kind === 'value' ? item.value.teaser : null;
    expect(teaser?.length).toBeLessThanOrEqual(300);
    expect(teaser).toMatch(/ wort…$/);
  });
});

describe('an item that cannot be shown', () => {
  test.each([
    ['<title>t</title>', 'no-link', null],
    ['<title>t</title><link>javascript:alert(1)</link><guid isPermaLink="false">7</guid>', 'no-link', '7'],
    ['<title>t</title><link>https://name:secret@a.example/</link>', 'no-link', null],
    ['<title> <![CDATA[<b></b>]]> </title><link>https://a.example/</link>', 'no-title', 'https://a.example/'],
  ])('%s is told: %s', async (inside, code, key) => {
    expect(await read(channel(`<item>${inside}</item>`))).toMatchObject([{ kind: 'fault', code, key }]);
  });

  it('with a time that is none keeps its place without it', async () => {
    expect(
      await read(
        channel('<item><title>t</title><link>https://a.example/</link><pubDate>gestern</pubDate></item>'),
      ),
    ).toMatchObject([{ kind: 'value', value: { date: null }, notes: [{ code: 'bad-date' }] }]);
  });
});

describe('what is no feed is refused with a reason', () => {
  test.each([
    ['', 'empty'],
    ['{"version":"https://jsonfeed.org/version/1.1"}', 'not-xml'],
    ['<html><body>Anmeldung</body></html>', 'other-format'],
    ['<!DOCTYPE rss SYSTEM "x"><rss/>', 'doctype'],
    ['<rss><channel><item><title>t', 'cut-off'],
    ['<rss><channel><item><title>&unknown;</title></item></channel></rss>', 'not-well-formed'],
    ['<?xml version="1.0" encoding="klingon"?><rss/>', 'unknown-encoding'],
    [`<rss>${'<a>'.repeat(70)}`, 'too-deep'],
  ])('%s: %s', async (text, code) => {
    await expect(read(text)).rejects.toThrow(UnreadableFeed);
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  it('also one that never ends', async () => {
    async function* endless() {
      yield Buffer.from('<rss><channel><item><title>');
      for (;;) yield Buffer.alloc(65_536, 'x');
    }
    const run = async () => {
      for await (const _ of rss.read(endless(), {
        settings: {},
        horizon: {
          from: Temporal.Instant.from('2026-01-01T00:00Z'),
          until: Temporal.Instant.from('2027-01-01T00:00Z'),
        },
      }));
    };
    await expect(run()).rejects.toMatchObject({ code: 'too-long' });
  });
});

describe('a time of a feed', () => {
  test.each([
    ['Tue, 24 Nov 2026 10:00:00 +0100', '2026-11-24T09:00:00Z'],
    ['24 Nov 26 10:00 GMT', '2026-11-24T10:00:00Z'],
    ['Di, 24 Nov 2026 10:00:00 MEZ', '2026-11-24T09:00:00Z'],
    ['Thu, 31 Dec 2026 23:59:60 EST', '2027-01-01T04:59:59Z'],
    ['2026-11-24T10:00:00.123+01:00', '2026-11-24T09:00:00Z'],
    ['2026-07-01', '2026-06-30T22:00:00Z'],
    ['31 Feb 2026 10:00 GMT', null],
    ['24.11.2026', null],
    ['Tue, 24 Foo 2026 10:00:00 GMT', null],
  ])('%s is %s', (text, instant) => expect(feedMoment(text)).toBe(instant));

  it('is read back, however it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const date = new Date(seconds * 1000); // the only writer of RFC 822 at hand
        const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString();
        expect(feedMoment(date.toUTCString())).toBe(instant);
        expect(feedMoment(date.toISOString())).toBe(instant);
      }),
    );
  });
});

it('says the same in whatever pieces it comes', async () => {
  const whole = await read(seed('atom'));
  for (const step of [1, 2, 7, 100]) expect(await read(seed('atom'), step)).toEqual(whole);
});
