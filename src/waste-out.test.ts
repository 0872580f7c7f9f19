/** Days of collection for other programs, over HTTP from a real database, read by two parsers that are not ours. */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { importFile, sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { districtsOf } from './solutions/waste/collection-store.ts';
import { districtSlug } from './solutions/waste/district-slug.ts';
import { calendarFile, subscribePath, tablePath } from './solutions/waste/out/calendar-choice.ts';
import { solution } from './solutions/waste/solution.ts';
import { bring } from './solutions/waste/testing/bring.ts';
import { datesAndFractions } from './solutions/waste/testing/days-shown.ts';
import { aBin, aSeries, aToldDate } from './solutions/waste/testing/records.ts';

const KOELN = '053150000000';
const NORD = districtSlug('Nord; "1"');
const HOST = { host: 'stadt.example' };

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
let now = NOW;
const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };

let house: TestHouse;
let source: string;
const series = {
  rest: aSeries(['2026-11-10', '2026-11-24', '2026-12-08', '2028-06-01'], {
    district: 'Nord; "1"',
    bins: [aBin('residual', { key: 'residual-14', name: 'Restmüll, 14-täglich; =grau' })],
  }),
  both: aSeries(['2026-12-08'], {
    ...{ district: 'Nord; "1"', bins: [aBin('bio', { name: 'Bio' }), aBin('paper', { name: 'Papier' })] },
  }),
  moved: aSeries([], {
    ...{ district: 'Nord; "1"', bins: [aBin('packaging', { name: 'Gelber Sack' })] },
    dates: [
      aToldDate('2026-12-28', { planned: '2026-12-25', note: 'wegen Weihnachten' }),
      aToldDate('2026-12-11', { isCancelled: true, note: 'Streik' }),
    ],
  }),
  truck: aSeries([], {
    bins: [aBin('hazardous', { name: 'Schadstoffmobil' })],
    dates: [
      aToldDate('2026-11-28', {
        window: { from: '09:00', until: '12:30' },
        stop: { name: 'Marktplatz', address: 'Markt 1, Köln', point: { lon: 6.95, lat: 50.94 } },
      }),
    ],
  }),
  old: aSeries(['2026-09-01'], { district: 'Nord; "1"', bins: [aBin('glass', { name: 'Glas' })] }),
};

beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution], { clock });
  const { kernel } = house;
  source = await bring(kernel, 'collections', series, { ars: KOELN, licence: 'CC-BY-4.0' });
  await bring(
    kernel,
    'collections',
    { land: aSeries(['2026-12-01'], { bins: [aBin('bulky', { name: 'Vom Land' })] }) },
    { ars: '050000000000', licence: 'consent' },
  );
  const invented = await bring(
    kernel,
    'collections',
    { a: aSeries(['2026-12-02'], { bins: [aBin('bulky', { name: 'Beispiel' })] }) },
    { ars: KOELN },
  );
  await sql`update kernel.source set kind = 'sample' where id = ${invented}`.execute(kernel.db);
  Object.assign(kernel, { sources: await sourcesOf(kernel.db) });
});
afterAll(() => house.close());

const get = (url: string, headers: Record<string, string> = HOST) => house.http.inject({ url, headers });
const calendarOf = async (url: string) => {
  const { body, statusCode } = await get(url);
  expect(statusCode).toBe(200);
  return body;
};

/** [civil date in Germany, category, summary], by ical.js. */
function byIcalJs(body: string): string[] {
  return new ICAL.Component(ICAL.parse(body))
    .getAllSubcomponents('vevent')
    .map((one) => {
      const { startDate, summary } = new ICAL.Event(one);
      const date = startDate.isDate ? startDate.toString() : dayOf(startDate.toJSDate());
      const kinds = one.getFirstProperty('categories')?.getValues() ?? [];
      return [date, kinds.join('+'), summary].join(' | ');
    })
    .sort();
}

/** The same by node-ical, which makes dates of whole days at midnight where it runs. */
function byNodeIcal(body: string): string[] {
  return Object.values(nodeIcal.sync.parseICS(body))
    .flatMap((one) => (one?.type === 'VEVENT' ? [one] : []))
    .map((one) => {
      const { start, summary } = one;
      const isDay = start.dateOnly === true;
      const two = (part: number) => String(part).padStart(2, '0');
      const date = isDay
        ? `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`
        : dayOf(start);
      return [date, one.categories?.join('+'), wordsOf(summary)].join(' | ');
    })
    .sort();
}

const wordsOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'val' in value ? value.val : value;

function dayOf(date: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDate()
    .toString();
}

describe('a calendar of a district', () => {
  it('is read alike by two parsers: every day and bin, also moved, cancelled and with hours', async () => {
    const body = await calendarOf(calendarFile(KOELN, { slugs: [NORD] }, 'de'));
    const days = [
      '2026-11-10 | Restmüll | Restmüll, 14-täglich; =grau',
      '2026-11-24 | Restmüll | Restmüll, 14-täglich; =grau',
      '2026-11-28 | Schadstoffe | Schadstoffmobil',
      '2026-12-01 | Sperrmüll | Vom Land',
      '2026-12-08 | Bioabfall | Bio',
      '2026-12-08 | Papier | Papier',
      '2026-12-08 | Restmüll | Restmüll, 14-täglich; =grau',
      '2026-12-11 | Leichtverpackungen | Fällt aus: Gelber Sack',
      '2026-12-28 | Leichtverpackungen | Gelber Sack',
    ];
    expect(byIcalJs(body)).toEqual(days);
    expect(byNodeIcal(body)).toEqual(days);
    const lines = body.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const flat = body.replaceAll('\r\n ', '');
    for (const line of [
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261125',
      'DTSTART:20261128T080000Z\r\nDTEND:20261128T113000Z',
      'LOCATION:Marktplatz\\, Markt 1\\, Köln',
      'GEO:50.94;6.95',
      'STATUS:CANCELLED',
      'SOURCE;VALUE=URI:http://stadt.example/api/waste/calendar/053150000000/',
    ])
      expect(flat).toContain(line);
    expect(flat).toContain('Verschoben von Freitag\\, 25. Dezember (wegen Weihnachten).');
    expect(flat).toContain('Dieser Termin fällt aus (Streik).');
    expect(flat.match(/Quelle: [^\r]*CC-BY-4\.0/)).not.toBeNull();
    expect(flat.split('TRANSP:TRANSPARENT')).toHaveLength(days.length + 1);
    expect(flat).not.toMatch(/BEGIN:VALARM|Beispiel/);
  });

  it('reminds once a day of all its bins, at the hour in Germany, and never of what does not take place', async () => {
    const bins = ['residual-14', 'bio', 'packaging', 'hazardous'];
    const at = (alarm: 'evening-18' | 'morning-6') =>
      calendarOf(calendarFile(KOELN, { slugs: [NORD], bins, alarm }, 'de'));
    const alarms = (body: string) =>
      new ICAL.Component(ICAL.parse(body))
        .getAllSubcomponents('vevent')
        .flatMap((event) =>
          event
            .getAllSubcomponents('valarm')
            .map((one) =>
              [
                new ICAL.Event(event).startDate.toString(),
                one.getFirstPropertyValue('trigger'),
                one.getFirstPropertyValue('description'),
              ].join(' '),
            ),
        );
    expect(alarms(await at('evening-18'))).toEqual([
      '2026-11-10 -PT6H Morgen: Restmüll, 14-täglich; =grau',
      '2026-11-24 -PT6H Morgen: Restmüll, 14-täglich; =grau',
      '2026-11-28T08:00:00Z -PT15H Morgen: Schadstoffmobil',
      '2026-12-08 -PT6H Morgen: Bio, Restmüll, 14-täglich; =grau',
      '2026-12-28 -PT6H Morgen: Gelber Sack',
    ]);
    expect(alarms(await at('morning-6'))[2]).toBe('2026-11-28T08:00:00Z -PT3H Heute: Schadstoffmobil');
  });

  it('keeps the UID of a day that is moved, raises its SEQUENCE, and costs nothing where nothing changed', async () => {
    const url = calendarFile(KOELN, { slugs: [NORD], bins: ['bio'] }, 'de');
    const before = await get(url);
    const etag = String(before.headers.etag);
    expect((await get(url, { ...HOST, 'if-none-match': etag })).statusCode).toBe(304);
    const { both } = series;
    const moved = { ...both, dates: [aToldDate('2026-12-09', { planned: '2026-12-08' })] };
    await bring(house.kernel, 'collections', { ...series, both: moved }, { ars: KOELN, source });
    const after = await get(url, { ...HOST, 'if-none-match': etag });
    expect(after.statusCode).toBe(200);
    const uid = (body: string) => /UID:(\S+)/.exec(body)?.[1];
    expect(uid(after.body)).toBe(uid(before.body));
    expect(before.body).toContain('SEQUENCE:0');
    expect(after.body).toContain('SEQUENCE:1');
    expect(after.body).toContain('DTSTART;VALUE=DATE:20261209');
    await bring(house.kernel, 'collections', series, { ars: KOELN, source });
  });

  it('refuses a district that nobody knows, a mistyped address and an alarm that is none', async () => {
    const unknown = await get(calendarFile(KOELN, { slugs: ['mitte-0000'] }, 'de'));
    expect(unknown.statusCode).toBe(404);
    expect(unknown.json()).toMatchObject({ code: 'waste-district-unknown' });
    expect(unknown.body).toContain('mitte-0000');
    for (const url of [
      `/api/waste/calendar/${KOELN}/a%2Fb.ics`,
      `/api/waste/calendar/${KOELN}/${NORD}.txt`,
      `/api/waste/calendar/${KOELN}/${NORD}.ics?alarm=noon-12`,
      `/api/waste/calendar/${KOELN}/${NORD}.ics?bins=${encodeURIComponent("'; drop")}`,
    ])
      expect((await get(url)).statusCode, url).toBe(400);
  });

  it('leads to webcal, and from the form to the page of the choice', async () => {
    const choice = { slugs: [NORD], bins: ['bio'], alarm: 'evening-18' as const };
    const { headers, statusCode } = await get(subscribePath(KOELN, choice, 'de'));
    expect(statusCode).toBe(302);
    expect(headers.location).toBe(`webcal://stadt.example${calendarFile(KOELN, choice, 'de')}`);
    const form = `/api/waste/calendar-choice?ars=${KOELN}&districts=${NORD}&bins=bio&alarm=evening-18`;
    const page = String((await get(form)).headers.location);
    expect(page).toBe(`/${KOELN}-koeln/abfall/kalender/${NORD}/bio/evening-18`);
    const shown = await get(page);
    expect(shown.statusCode).toBe(200);
    expect(shown.body).toContain('Am Abend vorher um 18 Uhr');
    expect(shown.body).toMatch(/value="bio"[^>]*checked/);
    expect(shown.body).not.toMatch(/value="paper"[^>]*checked/);
    const all = ['bio', 'paper', 'residual-14', 'packaging', 'hazardous', 'bulky'];
    const whole = `/api/waste/calendar-choice?ars=${KOELN}&districts=${NORD}&alarm=&bins=${all.join('&bins=')}`;
    expect((await get(whole)).headers.location).toBe(`/${KOELN}-koeln/abfall/kalender/${NORD}`);
    const chooser = (await get(`/${KOELN}-koeln/abfall/kalender`)).body;
    expect(chooser).toContain(`/abfall/kalender/${NORD}`);
    expect((await get(`/${KOELN}-koeln/abfall/kalender/mitte-0000`)).statusCode).toBe(404);
  });
});

describe('the table of days', () => {
  it('holds all of a place that may be passed on, with the regular day and why, and no formula', async () => {
    const { body, headers } = await get(tablePath(KOELN, null, 'de'));
    expect(headers['content-disposition']).toBe('attachment; filename="abfall-koeln.csv"');
    const rows = body
      .slice(1)
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'));
    const [head = [], ...days] = rows;
    expect(head.slice(0, 5)).toEqual(['date', 'planned', 'state', 'reason', 'fraction']);
    // "2028-06-01" is too far ahead, the source of the Land did not say that others may use it.
    expect(days.map(([date, planned, state, reason]) => [date, planned, state, reason].join(' '))).toEqual(
      [
        '2026-11-28 2026-11-28 planned ',
        '2026-11-24 2026-11-24 planned ',
        '2026-12-08 2026-12-08 planned ',
        '2026-12-08 2026-12-08 planned ',
        '2026-12-08 2026-12-08 planned ',
        '2026-12-11 2026-12-11 cancelled Streik',
        '2026-12-28 2026-12-25 shifted wegen Weihnachten',
      ].map((line) => expect.stringContaining(line)),
    );
    expect(body).toContain('"Restmüll, 14-täglich; =grau"');
    expect(body).not.toMatch(/Vom Land|Beispiel/);
    const one = (await get(`${tablePath(KOELN, [NORD], 'de')}&bins=bio`)).body;
    expect(one.trim().split('\r\n')).toHaveLength(2);
  });
});

describe('the sheet of a year', () => {
  const sheet = (query = 'year=2026') => get(`/api/waste/year/${KOELN}/${NORD}.pdf?${query}`);

  it('is a tagged PDF: language, title, bookmarks, words behind every sign, only embedded letters', async () => {
    const { rawPayload, headers, statusCode } = await sheet();
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="abfallkalender-2026-koeln.pdf"',
    });
    const raw = rawPayload.toString('latin1');
    for (const part of ['/Marked true', '/Lang (de-DE)', '/DisplayDocTitle true', '/Outlines ', '/Tabs /S'])
      expect(raw.includes(part), part).toBe(true);
    expect(raw.match(/\/S \/H1\b/g)).toHaveLength(1);
    expect(raw.match(/\/S \/H2\b/g)).toHaveLength(5);
    expect(raw.match(/\/S \/H3\b/g)).toHaveLength(12);
    expect(wordsIn(raw, 'ActualText')).toEqual([
      'Dienstag, 1. September: Glas',
      'Dienstag, 10. November: Restmüll, 14-täglich; =grau',
      'Dienstag, 24. November: Restmüll, 14-täglich; =grau',
      'Samstag, 28. November: Schadstoffmobil',
      'Dienstag, 1. Dezember: Vom Land',
      'Dienstag, 8. Dezember: Bio, Papier, Restmüll, 14-täglich; =grau',
      'Freitag, 11. Dezember: Fällt aus: Gelber Sack',
      'Montag, 28. Dezember: Gelber Sack (verschoben)',
    ]);
    expect(rawPayload.toString()).toContain('Abfallkalender 2026: Köln, Nord');
    // Each font is a part of an embedded one: six letters and a plus before its name.
    const fonts = [...raw.matchAll(/\/BaseFont \/(\S+)/g)].map((one) => one[1]);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((name) => /^[A-Z]{6}\+FiraSans/.test(name ?? ''))).toBe(true);
    const etag = String(headers.etag);
    const url = `/api/waste/year/${KOELN}/${NORD}.pdf?year=2026`;
    expect((await get(url, { ...HOST, 'if-none-match': etag })).statusCode).toBe(304);
  });

  it('says so where nothing is known of a year, and refuses a year that is none', async () => {
    expect((await sheet('year=2026&bins=metal')).statusCode).toBe(200);
    expect((await sheet('year=12')).statusCode).toBe(400);
    expect((await get(`/api/waste/year/${KOELN}/mitte-0000.pdf`)).statusCode).toBe(404);
  });
});

describe('calendars of towns as they are published', () => {
  const files = [
    ['birkenfeld-enzkreis-alle.ics', '010615168107', '2026-08-01', 119],
    ['waste-mixed-test.ics', '053620028028', '2020-01-01', 112],
  ] as const;
  it.each(files)(
    'go in without code and out again without losing a date or a kind of waste: %s',
    async (name, ars, today, count) => {
      const { kernel } = house;
      now = Temporal.Instant.from(`${today}T10:00:00Z`);
      const take = async (file: string | Uint8Array, ownerArs: string) => {
        const { result } = await importFile({
          ...{ db: kernel.db, places: kernel.places, solution, intake: 'collections' },
          ...{ connector: 'ical', file, ownerArs, now, licence: 'CC-BY-4.0', accept: true },
        });
        expect(result).toMatchObject({ outcome: 'imported', report: { faults: 0 } });
        Object.assign(kernel, { sources: await sourcesOf(kernel.db) });
      };
      await take(`../shared/data/ical/${name}`, ars);
      const before = await datesAndFractions(kernel.db, ars);
      expect(before).toHaveLength(count);
      const districts = await districtsOf([ars], kernel.db, { from: today });
      const slugs = districts.map(({ slug }) => slug);
      const body = await calendarOf(calendarFile(ars, { slugs }, 'de'));
      // What came in, as an independent parser reads the file of the town.
      const datesIn = (calendar: string) => [...new Set(byIcalJs(calendar).map((one) => one.slice(0, 10)))];
      expect(datesIn(body)).toEqual(datesIn(readFileSync(`../shared/data/ical/${name}`, 'utf8')));
      expect(byNodeIcal(body)).toEqual(byIcalJs(body));
      const kinds = byIcalJs(body).flatMap((one) => (one.split(' | ')[1] ?? '').split('+'));
      expect(kinds).toHaveLength(count);
      await sql`delete from waste.series where ars = ${KOELN}`.execute(kernel.db);
      await take(Buffer.from(body), KOELN);
      expect(await datesAndFractions(kernel.db, KOELN)).toEqual(before);
      now = NOW;
    },
  );
});

/** Values of a key in the objects of a PDF: plain, or UTF-16 behind its mark. */
function wordsIn(raw: string, key: string): string[] {
  const controls = new Map(Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }));
  return [...raw.matchAll(new RegExp(`/${key} \\(((?:[^\\\\)]|\\\\[\\s\\S])*)\\)`, 'g'))].map(
    ([, value = '']) => {
      const plain = value.replace(/\\([\s\S])/g, (_, sign: string) => controls.get(sign) ?? sign);
      const bytes = Buffer.from(plain, 'latin1');
      return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : plain;
    },
  );
}
