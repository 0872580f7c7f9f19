/** What leaves the house for other sites: embeds, feeds, the archive of a town. Over HTTP, on a real database. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { buildApp } from './app.ts';
import { ical } from './connectors/ical/ical.ts';
import type { CalendarEntry } from './connectors/ical/model.ts';
import { rss } from './connectors/rss/rss.ts';
import { adopt } from './kernel/adoptions/adopt.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { readAdoptions } from './kernel/adoptions/store.ts';
import { eachEntry } from './kernel/backup/archive-reader.ts';
import { keepPlaceFile } from './kernel/files/place-files.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import type { Connector } from './kernel/sources/connector.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { anEvent, aPlace } from './solutions/leisure/testing/records.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const ORIGIN = 'http://localhost:8080';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const EVIL = '<script>alert(1)</script> & "Fest"; mit, Komma';

let house: TestHouse;
let invented: string;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions, { publicUrl: ORIGIN });
  const { kernel } = house;
  const { db, places } = kernel;
  await adopt({ db, places, solutions, now: NOW }, { ars: KOELN, solution: 'leisure' });
  await bring(
    kernel,
    'events',
    {
      evil: anEvent({
        title: EVIL,
        description: [{ type: 'paragraph', text: `Ä ${'lange Zeile über vieles '.repeat(12)}` }],
        occurrences: [
          {
            key: 'a',
            status: 'scheduled',
            allDay: false,
            start: '2026-11-25T18:00:00Z',
            end: '2026-11-25T20:00:00Z',
            zone: 'Europe/Berlin',
          },
          {
            key: 'b',
            status: 'cancelled',
            allDay: false,
            start: '2026-11-26T18:00:00Z',
            end: null,
            zone: 'Europe/Berlin',
          },
        ],
      }),
      days: anEvent({
        title: 'Markttage',
        occurrences: [
          { key: 'c', status: 'scheduled', allDay: true, firstDay: '2026-11-27', lastDay: '2026-11-29' },
        ],
      }),
    },
    { ars: KOELN },
  );
  await bring(kernel, 'places', { a: aPlace({ name: 'Museum' }) }, { ars: KOELN });
  invented = await bring(kernel, 'events', { x: anEvent({ title: 'Beispielfest' }) }, { ars: BONN });
  await sql`update kernel.source set kind = 'sample' where id = ${invented}`.execute(db);
  await sql`update kernel.source set kind = 'http', address = 'https://stadt.example/termine?token=geheim&seite=1',
    settings = '{"zone":"Europe/Berlin","apiKey":"geheim"}' where owner_ars = ${KOELN} and intake = 'events'`.execute(
    db,
  );
  kernel.sources = await sourcesOf(db);
  kernel.adoptions = createAdoptionDirectory(await readAdoptions(db), () => places);
});
afterAll(() => house.close());

const get = (url: string, as?: SignedInAs, headers: Record<string, string> = {}) =>
  house.http.inject({ url, headers: { ...headers, ...(as && { cookie: as.cookie }) } });

async function readWith<Value, Settings>(
  connector: Connector<Value, Settings>,
  body: string,
): Promise<Value[]> {
  async function* bytes() {
    yield Buffer.from(body);
  }
  const horizon = { from: NOW, until: NOW.add({ hours: 24 * 365 }) };
  const values: Value[] = [];
  for await (const item of connector.read(bytes(), { settings: connector.settings.parse({}), horizon })) {
    expect(item.kind, JSON.stringify(item)).toBe('value');
    if (item.kind === 'value') values.push(item.value);
  }
  return values;
}

describe('feeds of a place', () => {
  it('as calendar are read back by our own reader, date by date', async () => {
    const answer = await get(`/api/feeds/${KOELN}/leisure.ics`);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    for (const line of answer.body.split('\r\n'))
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(answer.body.replaceAll('\r\n', '')).not.toContain('\n');
    // What our reader takes for markup is gone after reading; on the way it is there, and its signs are escaped.
    expect(answer.body).toContain('SUMMARY:<script>alert(1)</script> & "Fest"\\; mit\\, Komma');
    const entries: CalendarEntry[] = await readWith(ical, answer.body);
    const dates = entries.map(({ title, status, occurrences: [one] }) => [
      title,
      status,
      one && (one.allDay ? [one.firstDay, one.lastDay] : [one.start, one.end]),
    ]);
    expect(dates).toEqual(
      expect.arrayContaining([
        ['& "Fest"; mit, Komma', 'scheduled', ['2026-11-25T18:00:00Z', '2026-11-25T20:00:00Z']],
        ['& "Fest"; mit, Komma', 'cancelled', ['2026-11-26T18:00:00Z', null]],
        ['Markttage', 'scheduled', ['2026-11-27', '2026-11-29']],
      ]),
    );
    expect(entries).toHaveLength(3);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(3);
    expect(entries[0]?.description).toContain('lange Zeile über vieles');
  });

  it('as RSS are read back by our own reader, with nothing of others as markup', async () => {
    const { body, headers } = await get(`/api/feeds/${KOELN}/leisure.rss`);
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(body).not.toContain('<script>');
    const items = await readWith(rss, body);
    expect(items).toMatchObject([
      {
        title: expect.stringContaining('"Fest"; mit, Komma'),
        link: expect.stringMatching(/^http:\/\/localhost:8080\/053150000000-koeln\/freizeit\/termin\//),
        lang: 'de',
      },
      { title: 'Markttage' },
    ]);
  });

  it('as JSON keep to JSON Feed 1.1, and may be read by any site', async () => {
    const { headers, ...answer } = await get(`/api/feeds/${KOELN}/leisure.json?lang=en`);
    expect(headers).toMatchObject({
      'content-type': 'application/feed+json; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    expect(headers['set-cookie']).toBeUndefined();
    const feed = answer.json();
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'en',
      feed_url: `${ORIGIN}/api/feeds/${KOELN}/leisure.json?lang=en`,
      home_page_url: `${ORIGIN}/en/${KOELN}-koeln/freizeit`,
    });
    expect(feed.items[0]).toMatchObject({
      title: EVIL,
      language: 'de',
      content_text: expect.stringContaining('Wednesday'),
    });
  });

  it('are answered with 304 while nothing has changed', async () => {
    const { headers } = await get(`/api/feeds/${KOELN}/leisure.rss`);
    expect(headers['cache-control']).toBe('public, max-age=300');
    const again = await get(`/api/feeds/${KOELN}/leisure.rss`, undefined, {
      'if-none-match': String(headers.etag),
    });
    expect(again.statusCode).toBe(304);
  });

  it('never hold what was invented', async () => {
    for (const ending of ['rss', 'json', 'ics']) {
      const { statusCode, body } = await get(`/api/feeds/${BONN}/leisure.${ending}`);
      expect(statusCode).toBe(200);
      expect(body).not.toContain('Beispielfest');
    }
  });

  test.each(['leisure.xml', 'leisure', 'place.rss', 'notices.ics', 'nothing.rss', '../x.rss', 'leisure.RSS'])(
    '%s is none',
    async (name) =>
      expect((await get(`/api/feeds/${KOELN}/${encodeURIComponent(name)}`)).statusCode).toBe(404),
  );

  it('of what a place paused are none', async () => {
    const { kernel } = house;
    const before = kernel.adoptions;
    kernel.adoptions = createAdoptionDirectory(
      (await readAdoptions(kernel.db)).map((row) => ({ ...row, state: 'paused' as const })),
      () => kernel.places,
    );
    expect((await get(`/api/feeds/${KOELN}/leisure.rss`)).statusCode).toBe(404);
    kernel.adoptions = before;
  });

  it('stand in the head of each page of their solution, and of no other', async () => {
    const { body } = await get(`/${KOELN}-koeln/freizeit`);
    for (const type of ['application/rss+xml', 'application/feed+json', 'text/calendar'])
      expect(body).toContain(`<link rel="alternate" type="${type}"`);
    expect((await get(`/${KOELN}-koeln`)).body).not.toContain('/api/feeds/');
  });
});

describe('what is embedded', () => {
  it.each(['', '/liste', '?lang=en', '/liste?lang=en'])(
    '%s is a whole page without script, for any frame',
    async (rest) => {
      const { statusCode, body, headers } = await get(`/einbetten/${KOELN}/leisure${rest}`);
      expect(statusCode).toBe(200);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
      );
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).toMatch(new RegExp(`<html lang="${rest.includes('en') ? 'en' : 'de'}">`));
      expect(body).not.toMatch(/<script|<form|<img|style="| on\w+=/);
      expect(body.match(/<h1/g)).toHaveLength(1);
      expect(body).toContain(`${ORIGIN}${rest.includes('en') ? '/en' : ''}/${KOELN}-koeln/freizeit`);
      expect(body).not.toContain('Beispiel');
    },
  );

  it('says where it comes from and how old it is', async () => {
    const { body } = await get(`/einbetten/${KOELN}/leisure`);
    expect(body).toContain('class="source"');
    expect(body).toContain('Stand ');
    expect((await get(`/einbetten/${KOELN}/leisure/liste`)).body).toContain('&lt;script&gt;alert(1)');
  });

  it('is nothing where nobody switched it on, or where there is no such thing', async () => {
    for (const path of [
      `${BONN}/leisure`,
      `${BONN}/leisure/liste`,
      `${KOELN}/notices`,
      `${KOELN}/nonsense`,
    ]) {
      const { statusCode, body, headers } = await get(`/einbetten/${path}`);
      expect(statusCode, path).toBe(404);
      expect(body).toContain('Dieses Angebot gibt es für den gewählten Ort nicht.');
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
    }
  });

  it('lets nothing else be framed', async () => {
    for (const path of ['/', `/${KOELN}-koeln/freizeit`, '/einbetten/nirgends/x'])
      expect(
        (await get(path, undefined, { accept: 'text/html' })).headers['content-security-policy'],
      ).toContain("frame-ancestors 'none'");
  });

  it('has its style sheet at an address that changes with it', async () => {
    const { body } = await get(`/einbetten/${KOELN}/leisure`);
    const style = /href="(\/einbetten\/stil\.css\?v=[0-9a-f]{12})"/.exec(body)?.[1] ?? '';
    expect((await get(style)).headers['content-type']).toBe('text/css; charset=utf-8');
  });
});

describe('the archive of a town', () => {
  const taken = async (as: SignedInAs, ars = KOELN) => get(`/api/desk/${ars}/archive`, as);
  const as = (role: 'manager' | 'editor', ars = KOELN) =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role }] });

  it('holds everything that the database has of it, with checksums, and nothing secret', async () => {
    const { kernel } = house;
    const { db } = kernel;
    const picture = {
      sha256: createHash('sha256').update('bild').digest('hex'),
      type: 'image/webp',
      bytes: Buffer.from('bild'),
      width: 1,
      height: 1,
    };
    // Only what is written to the disk matters here.
    const file = await keepPlaceFile(kernel, {
      ars: KOELN,
      purpose: 'crest',
      picture: picture as Parameters<typeof keepPlaceFile>[1]['picture'],
      now: NOW,
    });
    const boss = await as('manager');
    const answer = await taken(boss);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/gzip',
      'content-disposition': 'attachment; filename="koeln-2026-11-24.tar.gz"',
      'cache-control': 'no-store',
    });
    const entries = await unpack(answer.rawPayload);
    const manifest = JSON.parse(entries.get('manifest.json')?.toString() ?? '{}');
    expect([...entries.keys()].sort()).toEqual(
      [...manifest.files.map(({ path }: { path: string }) => path), 'manifest.json'].sort(),
    );
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = entries.get(path) ?? Buffer.alloc(0);
      expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
        path,
        bytes,
        sha256,
      ]);
    }
    const lines = (path: string) =>
      (entries.get(path)?.toString() ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    for (const [table, path] of [
      ['leisure.event', 'leisure/event.jsonl'],
      ['leisure.occurrence', 'leisure/occurrence.jsonl'],
      ['leisure.town_place', 'leisure/town_place.jsonl'],
      ['kernel.adoption', 'rathaus/adoption.jsonl'],
    ] as const) {
      const { rows } = await sql<{ row: Record<string, unknown> }>`
        select to_jsonb(t) - 'folded' - 'search' as row from ${sql.table(table)} t where ars = ${KOELN} order by to_jsonb(t)`.execute(
        db,
      );
      expect(rows.length, table).toBeGreaterThan(0);
      expect(lines(path), table).toEqual(rows.map(({ row }) => row));
    }
    expect(entries.get('leisure/event.csv')?.toString().split('\r\n')[0]).toMatch(/^ars;id;/);
    const map = JSON.parse(entries.get('leisure/town_place.geojson')?.toString() ?? '{}');
    expect(map.features).toMatchObject([
      { geometry: { type: 'Point', coordinates: [expect.any(Number), expect.any(Number)] } },
    ]);
    expect(await readWith(ical, entries.get('leisure/termine.ics')?.toString() ?? '')).toHaveLength(3);
    expect(entries.get(`bilder/${file.id}.webp`)?.toString()).toBe('bild');
    const sources = entries.get('quellen.json')?.toString() ?? '';
    expect(sources).toContain('stadt.example/termine');
    const all = [...entries.values()].map((content) => content.toString('latin1')).join('\n');
    expect(all).not.toMatch(/geheim|Beispielfest/);
    expect(all).not.toContain(boss.email ?? '@');
  });

  it('is noted in the log, which the next archive holds with pseudonyms', async () => {
    const boss = await as('manager');
    await taken(boss);
    const entries = await unpack((await taken(boss)).rawPayload);
    expect(entries.get('rathaus/protokoll.csv')?.toString()).toMatch(/;archive\.taken;archive 053150000000;/);
  });

  it('of one town is refused to the editors of it and to the managers of another', async () => {
    expect((await taken(await as('editor'))).statusCode).toBe(403);
    expect((await taken(await as('manager', BONN))).statusCode).toBe(403);
    expect((await get(`/api/desk/${KOELN}/archive`)).statusCode).toBe(401);
  });

  it('of a town without anything is small and whole', async () => {
    const entries = await unpack((await taken(await as('manager', BONN), BONN)).rawPayload);
    expect(entries.get('quellen.json')?.toString().trim()).toBe('[]');
    expect([...entries.keys()].filter((path) => path.startsWith('leisure/'))).toEqual([]);
    expect(entries.has('manifest.json')).toBe(true);
  });
});

it('the desk tells what can be embedded, and where its feeds are', async () => {
  const editor = await signInAs(house, {
    memberships: [{ ars: KOELN, level: 'municipality', role: 'editor' }],
  });
  const { solutions: found } = (await get(`/api/desk/${KOELN}/outward`, editor)).json();
  const leisure = found.find(({ id }: { id: string }) => id === 'leisure');
  expect(leisure).toMatchObject({
    isAdopted: true,
    card: `${ORIGIN}/einbetten/${KOELN}/leisure`,
    list: `${ORIGIN}/einbetten/${KOELN}/leisure/liste`,
  });
  expect(leisure.feeds.map(({ kind }: { kind: string }) => kind)).toEqual(['rss', 'json', 'ics']);
  expect(found.find(({ id }: { id: string }) => id === 'notices')).toMatchObject({ isAdopted: false });
});

async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'hier-unpack-'));
  const file = join(folder, 'a.tar.gz');
  writeFileSync(file, bytes);
  const entries = new Map<string, Buffer>();
  await eachEntry(file, async ({ header, chunks }) => {
    const parts: Buffer[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    entries.set(header.name, Buffer.concat(parts));
  }).finally(() => rmSync(folder, { recursive: true }));
  return entries;
}
