/** Sources at the desk over HTTP, with real sessions, a real database and a real feed server. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildApp } from './app.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { createOutside } from './kernel/sources/fetch/outside.ts';
import { cutOff, feed, status } from './kernel/sources/testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from './kernel/sources/testing/feed-server.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const BASE = `/api/desk/${KOELN}/sources`;
const CSV = { type: 'text/csv' };
const MB = 1024 ** 2;

let house: TestHouse;
let server: FeedServer;
let manager: SignedInAs;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'hier-desk-sources-'));

beforeAll(async () => {
  server = await startFeedServer();
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  const outside = createOutside({
    ...{ clock, allowOrigins: [server.origin], contact: null },
    // Waiting takes no time but moves the clock.
    wait: async (milliseconds) => {
      now = now.add({ milliseconds: Math.ceil(milliseconds) });
    },
  });
  house = await openTestHouse(buildApp, solutions, { clock, app: { feeds: { folder, outside } } });
  const adoption = { solution: 'leisure', level: 'municipality', state: 'live', settings: {} } as const;
  const adoptions = createAdoptionDirectory(
    [
      {
        ...{ ...adoption, ars: KOELN, version: 1, takenOverFrom: null },
        ...{ since: now.toString(), changedAt: now.toString() },
      },
    ],
    () => house.kernel.places,
  );
  Object.assign(house.kernel, { adoptions });
  manager = await signInAs(house, {
    memberships: [{ ars: KOELN, level: 'municipality', role: 'manager' }],
  });
});
beforeEach(async () => {
  now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  await sql`delete from kernel.source`.execute(house.kernel.db);
});
afterAll(async () => {
  await house.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function call(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
  as: SignedInAs = manager,
) {
  const url = path.startsWith('/')
    ? path
    : `${BASE}${path === '' || path.startsWith('?') ? path : `/${path}`}`;
  const answer = await house.http.inject({ method, url, headers: as.headers, ...(payload && { payload }) });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: isJson ? answer.json() : answer.body, headers: answer.headers };
}

const events = (count: number, from = 0) =>
  [
    'Nr;Veranstaltung;Wann;Wo',
    ...Array.from(
      { length: count },
      (_, n) =>
        `${from + n};Konzert ${from + n};2026-12-${String((n % 28) + 1).padStart(2, '0')} 20:00;Gürzenich`,
    ),
  ].join('\n');
const mapping = { title: 'Veranstaltung', start: 'Wann', place: 'Wo' };
const what = { solution: 'leisure', intake: 'events', connector: 'csv' };
const form = (own: object = {}) => ({
  ...{ ...what, address: `${server.origin}/events.csv`, name: 'Veranstaltungen', licence: 'own', url: null },
  ...{ settings: { mapping, key: 'Nr' }, everySeconds: 3_600, mailbox: 'Kultur@Koeln.example', deputy: null },
  ...{ contractEnd: null, reviewDate: '2027-06-01', ...own },
});

/** As people do before they save. */
async function tried(own: object = {}, as?: SignedInAs) {
  const { solution, intake, connector, address, settings, ...rest } = form(own);
  const upload = 'upload' in rest ? rest.upload : null;
  return call('POST', 'trial', { solution, intake, connector, address, settings, upload }, as);
}

async function added(own: object = {}): Promise<string> {
  expect((await tried(own)).status).toBe(200);
  const made = await call('POST', '', form(own));
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.id;
}

/** Waits until nobody runs it any more. */
async function settled(id: string) {
  await vi.waitFor(
    async () => {
      const { rows } = await sql<{ free: boolean }>`
        select lease_until is null as free from kernel.source where id = ${id}`.execute(house.kernel.db);
      expect(rows[0]?.free).toBe(true);
    },
    { timeout: 15_000, interval: 30 },
  );
  return (await call('GET', id)).body;
}
async function eventCount(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from leisure.event`.execute(
    house.kernel.db,
  );
  return rows[0]?.count ?? 0;
}
async function runNow(id: string) {
  expect((await call('POST', `${id}/run`, {})).status).toBe(204);
  return settled(id);
}

async function uploaded(body: string | Readable, headers: Record<string, string> = {}) {
  const answer = await house.http.inject({
    ...{ method: 'POST', url: `${BASE}/uploads`, payload: body },
    headers: { ...manager.headers, 'content-type': 'application/octet-stream', ...headers },
  });
  return { status: answer.statusCode, body: answer.json() };
}
const uploadFiles = () => readdirSync(folder).filter((name) => name.endsWith('.upload'));

describe('trying a feed before it is saved', () => {
  it('shows the columns that are there, and each record of theirs beside ours', async () => {
    server.behave('/events.csv', feed(Buffer.from(events(25)), CSV));
    const address = `${server.origin}/events.csv`;
    const columns = await call('POST', 'columns', { ...what, address });
    expect(columns.body.columns).toContainEqual({
      name: 'Veranstaltung',
      examples: ['Konzert 0', 'Konzert 1', 'Konzert 2'],
    });
    const settings = { mapping, key: 'Nr' };
    const trial = await call('POST', 'trial', { ...what, address, settings });
    expect(trial.body.rows).toHaveLength(20);
    expect(trial.body).toMatchObject({ counts: { read: 25, added: 25, faults: 0 }, held: null });
    const [row] = trial.body.rows;
    expect(row.theirs).toContainEqual({ name: 'Veranstaltung', value: 'Konzert 0', field: 'Titel' });
    expect(row.ours).toContainEqual({ name: 'Titel', value: 'Konzert 0' });
    const { rows } = await sql`select from kernel.source`.execute(house.kernel.db);
    expect(rows).toEqual([]);
  });

  it('tells what is wrong line by line, in words where there are some', async () => {
    server.behave(
      '/events.csv',
      feed(Buffer.from('Nr;Veranstaltung;Wann\n1;A;2026-12-01\n2;B;morgen\n3;;2026-12-02'), CSV),
    );
    const settings = { mapping: { title: 'Veranstaltung', start: 'Wann' }, key: 'Nr' };
    const trial = await call('POST', 'trial', { ...what, address: `${server.origin}/events.csv`, settings });
    expect(trial.body.counts).toMatchObject({ read: 3, added: 1, faults: 2 });
    expect(trial.body.lines[0]).toMatchObject({ where: 'Zeile 3', words: expect.stringContaining('Datum') });
  });

  it.each([
    [
      'a page instead of the data',
      feed(Buffer.from('<html></html>'), { type: 'text/html' }),
      'source-wrong-type',
    ],
    ['nothing', feed(Buffer.from(''), CSV), 'source-empty'],
    ['a refusal', status(403), 'source-refused'],
    ['half of it', cutOff('Nr;Veranstaltung', CSV), 'source-cut-off'],
    ['other columns', feed(Buffer.from('a;b\n1;2'), CSV), 'source-missing-column'],
  ])('says in German what is wrong where the address has %s', async (_what, behaviour, code) => {
    server.behave('/events.csv', behaviour);
    const address = `${server.origin}/events.csv`;
    const trial = await call('POST', 'trial', { ...what, address, settings: { mapping, key: 'Nr' } });
    expect(trial).toMatchObject({ status: 422, body: { code } });
    expect(trial.body.title).toBe('So können diese Daten nicht gelesen werden');
    expect(trial.body.detail).toMatch(/[a-zäöü]+\. \(/);
  });

  it('never asks inside', async () => {
    const settings = { mapping, key: 'Nr' };
    const trial = await call('POST', 'trial', { ...what, address: 'http://127.0.0.1:1/x.csv', settings });
    expect(trial).toMatchObject({ status: 422, body: { code: 'source-private' } });
  });

  it('refuses settings that contradict the schema, and says which', async () => {
    const address = `${server.origin}/events.csv`;
    const trial = await call('POST', 'trial', { ...what, address, settings: { mapping: {}, key: 'Nr' } });
    expect(trial).toMatchObject({ status: 422, body: { code: 'source-settings' } });
    expect(trial.body.detail).toContain('mapping');
  });
});

describe('a file that is handed over', () => {
  it('is tried, saved and read, and goes from the disk', async () => {
    const { body } = await uploaded(events(3));
    const question = { ...what, address: null, upload: body.upload };
    expect((await call('POST', 'columns', question)).body.columns).toHaveLength(4);
    const settings = { mapping, key: 'Nr' };
    expect((await call('POST', 'trial', { ...question, settings })).body.counts.added).toBe(3);
    const own = { address: null, upload: body.upload, everySeconds: null, mailbox: null, reviewDate: null };
    const id = await added(own);
    expect(await settled(id)).toMatchObject({ kind: 'upload', records: 3, fault: null });
    expect(uploadFiles()).toEqual([]);
    // Another file takes its place.
    const next = await uploaded(events(4));
    expect((await call('POST', `${id}/run`, { upload: next.body.upload })).status).toBe(204);
    expect(await settled(id)).toMatchObject({ records: 4 });
  });

  it('of 2 GB is refused before it is sent, where its length is said', async () => {
    const refused = await uploaded(Readable.from([Buffer.from('x')]), {
      'content-length': String(2 * 1024 ** 3),
    });
    expect(refused).toMatchObject({ status: 413, body: { code: 'source-upload-too-large' } });
    expect(refused.body.detail).toContain('64 MB');
    expect(uploadFiles()).toEqual([]);
  });

  it('of 2 GB without a length is refused on its way, and memory stays flat', async () => {
    let sent = 0;
    const piece = Buffer.alloc(MB, 'x');
    async function* endless() {
      while (sent < 2_048) {
        sent += 1;
        yield piece;
      }
    }
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let highest = before;
    const timer = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss);
    }, 20);
    const refused = await uploaded(Readable.from(endless()));
    clearInterval(timer);
    expect(refused).toMatchObject({ status: 413, body: { code: 'source-upload-too-large' } });
    expect(sent).toBeLessThan(200);
    expect(highest - before).toBeLessThan(150 * MB);
    expect(uploadFiles()).toEqual([]);
  });

  it('is found by nobody at another place', async () => {
    const { body } = await uploaded(events(1));
    const bonn = await signInAs(house, {
      memberships: [{ ars: BONN, level: 'municipality', role: 'manager' }],
    });
    const question = { ...what, address: null, upload: body.upload };
    const foreign = await call('POST', `/api/desk/${BONN}/sources/columns`, question, bonn);
    expect(foreign).toMatchObject({ status: 410, body: { code: 'source-upload-gone' } });
  });
});

describe('a source', () => {
  beforeEach(() => server.behave('/events.csv', feed(Buffer.from(events(12)), CSV)));

  it('needs a licence, a mailbox and a review ahead, a solution that is switched on and a name of its own', async () => {
    const refused = async (own: object) => (await call('POST', '', form(own))).body.code;
    expect(await refused({ mailbox: null })).toBe('source-people');
    expect(await refused({ reviewDate: null })).toBe('source-people');
    expect(await refused({ reviewDate: '2026-11-24' })).toBe('source-dates');
    expect(await refused({ reviewDate: '2031-01-01' })).toBe('source-dates');
    expect(await refused({ licence: 'CC-BY-NC-4.0' })).toBe('source-licence');
    expect(await refused({ address: 'ftp://x.example/a' })).toBe('source-address');
    expect(await refused({ address: null })).toBe('source-no-feed');
    expect(await refused({ name: ' ' })).toBe('bad-request');
    expect(
      await refused({
        solution: 'notices',
        intake: 'notices',
        settings: { mapping: { title: 'a', from: 'b' }, key: 'a' },
      }),
    ).toBe('source-not-adopted');
    await added();
    expect(await refused({})).toBe('source-name-taken');
  });

  it('is saved only when exactly its address and settings were tried with success', async () => {
    const own = { address: `${server.origin}/own.csv` };
    const untried = await call('POST', '', form(own));
    expect(untried).toMatchObject({ status: 409, body: { code: 'source-not-tried' } });
    expect(untried.body.detail).toContain('Ausprobieren');
    server.behave('/own.csv', status(404));
    expect((await tried(own)).status).toBe(422);
    expect((await call('POST', '', form(own))).body.code).toBe('source-not-tried');
    server.behave('/own.csv', feed(Buffer.from(events(12)), CSV));
    now = now.add({ hours: 1 });
    expect((await tried(own)).status).toBe(200);
    const others = [
      { address: `${server.origin}/other.csv` },
      { settings: { mapping, key: 'Nr', delimiter: ';' } },
      { intake: 'places', settings: { mapping: { name: 'Wo' }, key: 'Nr' } },
    ];
    for (const other of others)
      expect((await call('POST', '', form({ ...own, ...other }))).body.code).toBe('source-not-tried');
    expect((await call('POST', '', form(own))).status).toBe(201);
  });

  it('has the settings of its connector as a form, and each error at its field', async () => {
    const { ways } = (await call('GET', 'ways')).body;
    const formats = ways
      .filter(({ solution }: { solution: string }) => solution !== 'waste')
      .flatMap(({ formats }: { formats: object[] }) => formats);
    const fieldsOf = (connector: string) =>
      formats
        .find((one: { connector: string }) => one.connector === connector)
        .settings.map(({ name, label }: { name: string; label: string }) => [name, label]);
    expect(fieldsOf('ical')).toEqual([['zone', 'Zeitzone']]);
    expect(fieldsOf('geojson')).toEqual([['projection', 'Koordinaten']]);
    expect(fieldsOf('rss')).toEqual([]);
    expect(fieldsOf('csv').map(([name]: string[]) => name)).toEqual([
      ...['delimiter', 'encoding', 'columns', 'point', 'decimal', 'projection'],
    ]);
    const settings = { mapping, key: 'Nr', delimiter: 'x', columns: [''] };
    const trial = await tried({ settings });
    expect(trial).toMatchObject({ status: 422, body: { code: 'form-unfit' } });
    expect(trial.body.errors.map(({ path }: { path: string }) => path)).toEqual(['delimiter', 'columns.0']);
    const zone = await tried({ connector: 'ical', settings: { zone: 'Berlin' } });
    expect(zone.body.errors).toEqual([{ path: 'zone', message: expect.stringContaining('Europe/Berlin') }]);
    expect((await call('POST', '', form({ settings }))).body.code).toBe('form-unfit');
    const id = await added();
    expect((await call('GET', id)).body.way.settings[0].label).toBe('Trennzeichen');
    const { version } = (await call('GET', id)).body;
    const { solution: _s, intake: _i, connector: _c, ...fields } = form({ settings });
    expect((await call('PUT', id, { ...fields, version })).body.code).toBe('form-unfit');
  });

  it('is read when somebody asks, tells how far it is, and keeps its report', async () => {
    const id = await added();
    // Nobody works the schedule off here: a page that shows it looks again until somebody does.
    expect((await call('GET', id)).body).toMatchObject({ isDue: true, progress: null, checkedAt: null });
    expect(await runNow(id)).toMatchObject({
      ...{ records: 12, fault: null, isDue: false, progress: null, mailbox: 'kultur@koeln.example' },
      what: expect.stringContaining('Termine'),
    });
    const { runs } = (await call('GET', `${id}/runs`)).body;
    expect(runs[0]).toMatchObject({ outcome: 'imported', counts: { read: 12, added: 12 } });
    server.behave('/events.csv', feed(Buffer.from(`${events(12)}\n99;=SUMME(A1);gestern;"x"`), CSV));
    await runNow(id);
    const [latest] = (await call('GET', `${id}/runs`)).body.runs;
    const report = await call('GET', `${id}/runs/${latest.id}`);
    expect(report.body.lines).toHaveLength(1);
    const table = await call('GET', `${id}/runs/${latest.id}?format=csv`);
    expect(table.headers['content-disposition']).toContain(`bericht-${latest.id}.csv`);
    expect(table.body.split('\r\n')).toHaveLength(3);
    expect((await call('GET', `${id}/runs/999999`)).status).toBe(404);
  });

  it('that changed its format overnight keeps what is shown, and says what was expected and what is there', async () => {
    const id = await added();
    await runNow(id);
    server.behave('/events.csv', feed(Buffer.from('ID;Name;Datum\n1;A;2026-12-01'), CSV));
    const after = await runNow(id);
    expect(after).toMatchObject({ records: 12, fault: { code: 'missing-column' } });
    expect(after.fault.words).toContain('Spalte');
    expect(after.fault.reason).toContain('"Name"');
    const today = await call('GET', `/api/desk/${KOELN}/today`);
    const task = today.body.tasks.find(({ id: one }: { id: string }) => one === `source-failing:${id}`);
    expect(task).toMatchObject({ urgency: 'now', link: `/rathaus/${KOELN}/quellen/${id}` });
  });

  it('with 300 times as many records asks before it replaces, shows examples, and takes yes or no', async () => {
    const id = await added();
    await runNow(id);
    server.behave('/events.csv', feed(Buffer.from(events(3_600, 6)), CSV));
    expect(await runNow(id)).toMatchObject({ records: 12, held: { records: 3_600, before: 12 } });
    const held = await call('GET', `${id}/held`);
    expect(held.body).toMatchObject({
      coming: { count: 3_594, examples: expect.arrayContaining(['Konzert 12']) },
      going: { count: 6, examples: ['0', '1', '2', '3', '4', '5'] },
    });
    expect((await call('POST', `${id}/reject`)).status).toBe(204);
    expect((await call('GET', id)).body).toMatchObject({ records: 12, held: null });
    expect((await call('POST', `${id}/accept`)).body.code).toBe('source-not-held');
    await runNow(id);
    expect((await call('POST', `${id}/accept`)).status).toBe(204);
    expect(await settled(id)).toMatchObject({ records: 3_600, held: null });
  });

  it('is changed by one at a time: of two managers the second is told, and nothing is lost', async () => {
    const id = await added();
    await runNow(id);
    const { version } = (await call('GET', id)).body;
    const { solution: _s, intake: _i, connector: _c, ...fields } = form();
    const first = await call('PUT', id, { ...fields, name: 'Erste', version });
    expect(first).toMatchObject({ status: 200, body: { name: 'Erste', records: 12 } });
    const second = await call('PUT', id, { ...fields, name: 'Zweite', version });
    expect(second).toMatchObject({ status: 409, body: { code: 'source-changed-meanwhile' } });
    expect((await call('GET', id)).body.name).toBe('Erste');
    const settings = { mapping: { title: 'Wo', start: 'Wann' }, key: 'Nr' };
    // Another mapping is saved only when exactly this one was tried.
    const untried = await call('PUT', id, { ...fields, settings, version: first.body.version });
    expect(untried).toMatchObject({ status: 409, body: { code: 'source-not-tried' } });
    expect((await tried({ settings })).status).toBe(200);
    now = now.add({ hours: 2 });
    const late = await call('PUT', id, { ...fields, settings, version: first.body.version });
    expect(late.body.code).toBe('source-not-tried');
    expect((await tried({ settings })).status).toBe(200);
    const saved = await call('PUT', id, { ...fields, settings, version: first.body.version });
    expect(saved.status).toBe(200);
    const { nextRunAt } = (await call('GET', id)).body;
    expect(Temporal.Instant.compare(nextRunAt, now)).toBe(0);
  });

  it('is paused, goes on, is answered for and removed by its name, each in the log', async () => {
    const id = await added();
    await runNow(id);
    await call('PUT', `${id}/state`, { state: 'paused' });
    const before = (await eventCount()) - 12;
    expect((await call('GET', id)).body).toMatchObject({
      state: 'paused',
      nextRunAt: null,
      isDue: false,
      records: 12,
    });
    await call('PUT', `${id}/state`, { state: 'active' });
    expect((await call('GET', id)).body.isDue).toBe(true);
    expect((await call('POST', `${id}/answer`, { reviewDate: '2026-01-01' })).body.code).toBe('source-dates');
    expect((await call('POST', `${id}/answer`, { reviewDate: '2027-09-01' })).status).toBe(204);
    expect((await call('GET', id)).body.reviewDate).toBe('2027-09-01');
    expect((await call('DELETE', id, { name: 'Falsch' })).body.code).toBe('source-confirm');
    expect((await call('DELETE', id, { name: 'Veranstaltungen' })).status).toBe(204);
    expect((await call('GET', id)).status).toBe(404);
    expect(await eventCount()).toBe(before);
    const { lines } = (await call('GET', `/api/desk/${KOELN}/audit`)).body;
    const words = lines
      // Of those that are gone no name is known.
      .slice(0, 6)
      .map(({ what: done }: { what: string }) => done);
    expect(words.toReversed()).toEqual([
      'hat eine Quelle angelegt',
      'hat eine Quelle abrufen lassen',
      'hat eine Quelle angehalten',
      'hat eine Quelle fortgesetzt',
      'hat sich um eine Quelle gekümmert',
      'hat eine Quelle entfernt',
    ]);
  });

  it('is unknown at every other place, and lists come page by page', async () => {
    const id = await added();
    const bonn = await signInAs(house, {
      memberships: [{ ars: BONN, level: 'municipality', role: 'manager' }],
    });
    for (const path of ['', '/runs', '/held'])
      expect((await call('GET', `/api/desk/${BONN}/sources/${id}${path}`, undefined, bonn)).status).toBe(404);
    const removed = await call(
      'DELETE',
      `/api/desk/${BONN}/sources/${id}`,
      { name: 'Veranstaltungen' },
      bonn,
    );
    expect(removed.status).toBe(404);
    for (const name of ['A', 'B']) await added({ name });
    const first = (await call('GET', '?limit=2')).body;
    const second = (await call('GET', `?limit=2&after=${encodeURIComponent(first.next)}`)).body;
    const names = [...first.sources, ...second.sources].map(({ name }: { name: string }) => name);
    expect(names).toEqual(['A', 'B', 'Veranstaltungen']);
    expect(second.next).toBeNull();
  });
});
