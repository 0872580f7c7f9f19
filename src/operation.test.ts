/** The operators' desk over HTTP, on a real database: all towns, feeds, jobs, messages to town halls. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { buildApp } from './app.ts';
import { adopt, setAdoptionState } from './kernel/adoptions/adopt.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { readAdoptions } from './kernel/adoptions/store.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { GivenUp } from './kernel/jobs/given-up.ts';
import type { Job } from './kernel/jobs/job.ts';
import { createJobs } from './kernel/jobs/jobs.ts';
import { createLogger } from './kernel/logger.ts';
import type { Mail, Mailer } from './kernel/mail/mail.ts';
import { announcementMailJob } from './kernel/operation/announcements/mail-job.ts';
import { spreadJob } from './kernel/operation/announcements/spread-job.ts';
import { measureHouse } from './kernel/operation/state/storage.ts';
import { FEDERATION } from './kernel/places/place.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const WACKEN = '010615168107';
const NRW = '050000000000';
const NOW = '2026-11-24T10:00:00Z';

let house: TestHouse;
let operator: SignedInAs;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions, {});
  operator = await signInAs(house, {
    memberships: [{ ars: FEDERATION, level: 'federal', role: 'operator' }],
  });
});
afterAll(() => house.close());

type Method = 'GET' | 'POST' | 'PUT';
function call(as: SignedInAs, method: Method, url: string, payload?: object) {
  return house.http.inject({ method, url, headers: as.headers, ...(payload && { payload }) });
}
const get = async (url: string, as = operator) => (await call(as, 'GET', url)).json();

async function adopted(ars: string, solution: string, isPaused = false) {
  const { db, places, clock } = house.kernel;
  const parties = { db, places, solutions, now: clock.now() };
  await adopt(parties, { ars, solution });
  if (isPaused) await setAdoptionState(parties, { ars, solution, state: 'paused' });
}

interface Feed {
  ars?: string;
  name?: string;
  kind?: string;
  checked?: string | null;
  failures?: number;
  state?: string;
  held?: boolean;
}
async function feed({ ars = KOELN, name = randomUUID(), kind = 'http', ...own }: Feed = {}) {
  const { checked = NOW, failures = 0, state = 'active', held = false } = own;
  const id = randomUUID();
  await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, address, licence,
      every_seconds, state, checked_at, failures, fault, held, created_at)
    values (${id}, ${ars}, 'leisure', 'events', 'ical', ${kind}, ${name},
      ${kind === 'sample' ? null : 'https://feed.example/secret-token'}, 'CC0-1.0', ${kind === 'query' ? null : 3600}, ${state}, ${checked},
      ${failures}, ${failures > 0 ? '{"code":"timeout","message":"too late"}' : null}, ${held ? '{}' : null},
      ${NOW})`.execute(house.kernel.db);
  return id;
}

describe('the overview of all towns', () => {
  beforeAll(async () => {
    for (const ars of [KOELN, BONN, WACKEN]) await adopted(ars, 'leisure');
    await adopted(BONN, 'notices', true);
    await feed({ name: 'gut' });
    await feed({ ars: BONN, name: 'kaputt', failures: 3 });
    await feed({ ars: BONN, name: 'wartet', held: true });
    await feed({ ars: WACKEN, name: 'alt', checked: '2026-01-01T00:00:00Z' });
    await feed({ name: 'Beispiel', kind: 'sample' });
  });

  it('shows what each adopted and how its feeds do, by name, without example data', async () => {
    const { places, total, lands } = await get('/api/operation/places');
    expect(total).toBe(3);
    expect(places.map(({ name }: { name: string }) => name)).toEqual(['Bonn', 'Köln', 'Wacken']);
    expect(places[0]).toMatchObject({
      adoptions: [
        { solution: 'leisure', title: 'Freizeit', state: 'live' },
        { solution: 'notices', state: 'paused' },
      ],
      sources: { failing: 1, held: 1 },
      state: 'Nordrhein-Westfalen',
    });
    expect(places[1].sources).toEqual({ ok: 1 });
    expect(places[2].sources).toEqual({ stale: 1 });
    expect(lands).toHaveLength(16);
  });

  it.each([
    ['q=w%C3%A4cken', []],
    ['q=koeln', ['Köln']],
    [`land=${NRW}`, ['Bonn', 'Köln']],
    ['solution=notices', ['Bonn']],
    ['state=paused', ['Bonn']],
    ['state=live&solution=notices', []],
    ['health=stale', ['Wacken']],
    ['sort=trouble', ['Bonn', 'Wacken', 'Köln']],
    [`land=${NRW}&health=ok`, ['Köln']],
  ])('narrowed by %s are %j', async (query, names) => {
    const { places, total } = await get(`/api/operation/places?${query}`);
    expect(places.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(total).toBe(names.length);
  });

  it.each(['name', 'trouble', 'activity', 'requests'])(
    'comes page by page in the order of %s, each place once',
    async (sort) => {
      const seen: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const after: string = next === '' ? '' : `&after=${next}`;
        const page = await get(`/api/operation/places?limit=1&sort=${sort}${after}`);
        seen.push(...page.places.map(({ ars }: { ars: string }) => ars));
        next = page.next;
      }
      expect([...seen].sort()).toEqual([WACKEN, BONN, KOELN].sort());
    },
  );

  it('knows the day of the last change at a desk, never the hour and never by whom', async () => {
    const boss = await signInAs(house, {
      memberships: [{ ars: KOELN, level: 'municipality', role: 'manager' }],
    });
    await call(boss, 'POST', `/api/desk/${KOELN}/audit/export`, {});
    const { places } = await get('/api/operation/places?sort=activity');
    const koeln = places.find(({ ars }: { ars: string }) => ars === KOELN);
    expect(koeln.lastChange).toBe('2026-11-24');
    expect(JSON.stringify(places)).not.toContain(boss.email);
  });

  it('shows one place with each of its feeds, by role how many work there, and no address of a feed', async () => {
    const one = await get(`/api/operation/places/${BONN}`);
    expect(one.feeds.map(({ name, health }: { name: string; health: string }) => [name, health])).toEqual([
      ['kaputt', 'failing'],
      ['wartet', 'held'],
    ]);
    expect(one.feeds[0].fault).toBe('timeout');
    expect((await get(`/api/operation/places/${KOELN}`)).staff).toEqual([{ role: 'manager', count: 1 }]);
    expect(JSON.stringify(one)).not.toContain('secret-token');
    expect((await call(operator, 'GET', '/api/operation/places/999999999999')).statusCode).toBe(404);
  });

  it('counts requests of towns that wait for an answer, also of a place that has adopted nothing', async () => {
    await sql`insert into kernel.town_request (id, ars, kind, name, position, email, language, created_at, confirmed_at)
      values (${randomUUID()}, '091620000000', 'claim', 'A', 'B', 'a@b.example', 'de', ${NOW}, ${NOW})`.execute(
      house.kernel.db,
    );
    const { places } = await get('/api/operation/places?sort=requests');
    expect(places[0]).toMatchObject({ name: 'München', openRequests: 1, adoptions: [] });
    await sql`delete from kernel.town_request`.execute(house.kernel.db);
  });

  it('refuses a page that was never named', async () => {
    for (const after of ['x', '1~x', '~', '9~9~9'])
      expect((await call(operator, 'GET', `/api/operation/places?after=${after}`)).statusCode).toBe(400);
  });
});

describe('the feeds of all towns', () => {
  it('stand with the worst first, found by name or town, page by page', async () => {
    const names = async (query: string) =>
      (await get(`/api/operation/sources?${query}`)).sources.map(({ name }: { name: string }) => name);
    expect(await names('')).toEqual(['kaputt', 'wartet', 'alt', 'gut']);
    expect(await names('health=held')).toEqual(['wartet']);
    expect(await names('q=bonn')).toEqual(['kaputt', 'wartet']);
    expect(await names('q=GUT')).toEqual(['gut']);
    expect(await names('q=%25')).toEqual([]);
    const first = await get('/api/operation/sources?limit=3');
    expect(first.counts).toEqual({ failing: 1, held: 1, stale: 1, ok: 1 });
    expect(await names(`limit=3&after=${first.next}`)).toEqual(['gut']);
  });

  it('stand beside what is asked instead of read: failing when it fails, never stale because nobody asked', async () => {
    const old = '2026-01-01T00:00:00Z';
    const [down, quiet] = [
      await feed({ name: 'Auskunft weg', kind: 'query', failures: 4, checked: old }),
      await feed({ name: 'Auskunft still', kind: 'query', checked: old }),
    ];
    const { sources } = await get('/api/operation/sources?q=auskunft');
    expect(sources.map(({ name, health }: { name: string; health: string }) => [name, health])).toEqual([
      ['Auskunft weg', 'failing'],
      ['Auskunft still', 'ok'],
    ]);
    await sql`delete from kernel.source where id = any(${[down, quiet]}::uuid[])`.execute(house.kernel.db);
  });

  it('that nobody answered for are called hidden', async () => {
    const id = await feed({ name: 'verborgen', failures: 9 });
    await sql`insert into kernel.source_watch (source, concern, reason, step, begun_at, stepped_at, hidden_at)
      values (${id}, 'data', 'failing', 'hidden', ${NOW}, ${NOW}, ${NOW})`.execute(house.kernel.db);
    const { sources } = await get('/api/operation/sources');
    expect(sources[0]).toMatchObject({ name: 'verborgen', health: 'hidden' });
    await sql`delete from kernel.source where id = ${id}`.execute(house.kernel.db);
  });
});

describe('work that was given up', () => {
  it('is shown with its reason and nothing of its payload, and tried again once, also if asked twice', async () => {
    const { db } = house.kernel;
    let mayWork = false;
    let runs = 0;
    const payload = z.object({ to: z.string() });
    const fragile: Job<z.infer<typeof payload>> = {
      ...{ name: 'test.fragile', payload, retries: 1 },
      async run() {
        runs += 1;
        if (!mayWork) throw new GivenUp('the other side said no');
      },
    };
    const jobs = createJobs({ db, jobs: [fragile], log: createLogger('silent') });
    const kernel = Object.assign(house.kernel, { jobs });
    await jobs.begin(kernel);
    await jobs.queue(fragile, { to: 'erika@example.org' });
    const failed = async () => (await get('/api/operation/jobs')).failed;
    await vi.waitFor(async () => expect(await failed()).toHaveLength(1), { timeout: 15_000, interval: 50 });
    const [one] = await failed();
    expect(one).toMatchObject({
      name: 'test.fragile',
      reason: 'GivenUp: the other side said no',
      attempts: 1,
    });
    expect(JSON.stringify(await get('/api/operation/jobs'))).not.toContain('erika');
    mayWork = true;
    const retry = () => call(operator, 'POST', `/api/operation/jobs/${one.id}/retry`);
    const answers = await Promise.all([retry(), retry(), retry()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    await vi.waitFor(async () => expect((await retry()).json()).toEqual({ state: 'done' }), {
      ...{ timeout: 15_000, interval: 50 },
    });
    expect(runs).toBe(2);
    const { lines } = await get(`/api/desk/${FEDERATION}/audit?group=house`);
    const told = lines.filter(({ subject }: { subject: string }) => subject === 'Aufgabe');
    expect(told).toHaveLength(1);
    expect(told[0].what).toBe('hat eine Aufgabe noch einmal anlaufen lassen');
    expect((await call(operator, 'POST', `/api/operation/jobs/${randomUUID()}/retry`)).json()).toMatchObject({
      ...{ status: 404, code: 'job-unknown' },
    });
    await jobs.close();
  }, 40_000);
});

describe('the house', () => {
  it('says its versions, its last backup and how mails go', async () => {
    expect(await get('/api/operation/house')).toMatchObject({
      versions: { program: '0.2.0', node: process.version.slice(1), places: '2016' },
      ...{ backup: null, mail: { way: 'folder', host: null }, findings: null },
    });
  });

  it('says how much room it takes, and how it has grown', async () => {
    const first = await get('/api/operation/storage');
    expect(first.database).toBeGreaterThan(1_000_000);
    expect(first.schemas.map(({ name }: { name: string }) => name)).toContain('kernel');
    expect(first.growth).toBeNull();
    const { db } = house.kernel;
    const before = Temporal.Instant.from('2026-11-10T03:00:00Z');
    const clock = { now: () => before, milliseconds: () => before.epochMilliseconds };
    await measureHouse({ db, clock, varFolder: '/nonexistent' });
    await sql`create table kernel.filler as select repeat(md5(n::text), 50) as t from generate_series(1, 2000) n`.execute(
      (await ownerOf()).db,
    );
    const later = await get('/api/operation/storage');
    expect(later.growth.since).toBe('2026-11-10');
    expect(later.growth.bytes).toBeGreaterThan(100_000);
  });
});

async function ownerOf() {
  const { connect } = await import('./kernel/database/connection.ts');
  const db = connect(house.ownerUrl, { max: 1 });
  return { db };
}

const draft = (own: object = {}) => ({
  level: 'warning',
  title: { de: 'Wartung am Freitag', en: 'Maintenance on Friday' },
  text: { de: 'Von 20 bis 21 Uhr.', en: 'From 8 to 9 pm.' },
  ...{ audience: 'all', from: NOW, until: '2026-11-28T10:00:00Z', mails: false },
  ...own,
});
const put = (id: string, own: object = {}) =>
  call(operator, 'PUT', `/api/operation/announcements/${id}`, draft(own));

describe('a message to town halls', () => {
  it('stands at every desk in the language of its reader, among the tasks of today, until it is ended', async () => {
    const clerk = await signInAs(house, {
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'editor' }],
    });
    const at = async (language = 'de') =>
      (await get(`/api/desk/${WACKEN}/announcements?lang=${language}`, clerk)).announcements;
    const id = randomUUID();
    expect((await put(id)).json()).toMatchObject({ id, state: 'shown' });
    expect((await put(id)).statusCode).toBe(200);
    expect((await put(id, { level: 'info' })).json().code).toBe('announcement-exists');
    expect((await at())[0]).toMatchObject({ title: 'Wartung am Freitag', level: 'warning' });
    expect((await at('en'))[0].title).toBe('Maintenance on Friday');
    const { tasks } = await get(`/api/desk/${WACKEN}/today?lang=de`, clerk);
    expect(tasks).toContainEqual(
      expect.objectContaining({ title: 'Mitteilung: Wartung am Freitag', urgency: 'note' }),
    );
    expect((await call(clerk, 'PUT', `/api/operation/announcements/${id}`, draft())).statusCode).toBe(403);
    const end = () => call(operator, 'POST', `/api/operation/announcements/${id}/end`);
    expect((await end()).json()).toMatchObject({ state: 'ended' });
    expect((await end()).json()).toMatchObject({ state: 'ended' });
    expect(await at()).toEqual([]);
    const { lines } = await get(`/api/desk/${FEDERATION}/audit`);
    const about = lines.filter(({ subject }: { subject: string }) => subject === 'Mitteilung');
    expect(about.map(({ what }: { what: string }) => what)).toEqual([
      'hat eine Mitteilung an die Rathäuser beendet',
      'hat eine Mitteilung an alle Rathäuser geschrieben',
    ]);
  });

  it('reaches only a Land', async () => {
    const id = randomUUID();
    expect((await put(id, { audience: 'land', land: NRW })).statusCode).toBe(200);
    const ids = async (ars: string) =>
      (await get(`/api/desk/${ars}/announcements`)).announcements.map((one: { id: string }) => one.id);
    expect(await ids(KOELN)).toContain(id);
    expect(await ids(WACKEN)).not.toContain(id);
  });

  it('reaches only those that offer a solution, themselves or by a unit above, and for as long as they do', async () => {
    const id = randomUUID();
    const one = { audience: 'solution', solution: 'news' };
    expect((await put(id, one)).json()).toMatchObject({ ...one, state: 'shown' });
    const towns = [KOELN, BONN, WACKEN];
    const reached = async () => {
      const { db, places } = house.kernel;
      house.kernel.adoptions = createAdoptionDirectory(await readAdoptions(db), () => places);
      const found = await Promise.all(
        towns.map(async (ars) => (await get(`/api/desk/${ars}/announcements`)).announcements),
      );
      return towns.filter((_, index) => found[index].some((each: { id: string }) => each.id === id));
    };
    expect(await reached()).toEqual([]);
    await adopted(KOELN, 'news');
    expect(await reached()).toEqual([KOELN]);
    await adopted(NRW, 'news');
    expect(await reached()).toEqual([KOELN, BONN]);
    await adopted(KOELN, 'news', true);
    expect(await reached()).toEqual([BONN]);
  });

  it.each([
    ['announcement-times', { until: '2026-11-24T09:00:00Z' }],
    ['announcement-times', { from: '2026-11-20T00:00:00Z', until: '2026-11-21T00:00:00Z' }],
    ['announcement-times', { until: '2028-11-24T09:00:00Z' }],
    ['announcement-audience', { audience: 'land' }],
    ['announcement-audience', { audience: 'land', land: KOELN }],
    ['announcement-audience', { audience: 'solution', solution: 'nosuch' }],
    ['announcement-audience', { land: NRW }],
    ['bad-request', { title: { de: 'nur deutsch' } }],
    ['bad-request', { title: { de: 'a', en: ' ' } }],
    ['bad-request', { title: { de: 'a\nBcc: x@y.example', en: 'b' } }],
    ['bad-request', { until: 'morgen' }],
  ])('is refused as %s: %j', async (code, own) => {
    const answer = await put(randomUUID(), own);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.json().code).toBe(code);
  });

  it('goes by mail to the managers it is for, once each, however often a process begins again', async () => {
    const outbox: Mail[] = [];
    const mailer: Mailer = {
      way: { kind: 'folder', folder: '' },
      send: async (mail) => void outbox.push(mail),
    };
    const { db } = house.kernel;
    const mailJob = announcementMailJob({ mailer, publicUrl: 'https://hier.example' });
    const spread = spreadJob(mailJob);
    const jobs = createJobs({ db, jobs: [mailJob, spread], log: createLogger('silent') });
    const kernel = Object.assign(house.kernel, { jobs });
    const manager = (email: string, ...places: string[]) =>
      signInAs(house, {
        email,
        memberships: places.map((ars) => ({ ars, level: 'municipality', role: 'manager' })),
      });
    await manager('zwei@nrw.example', KOELN, BONN);
    const english = await manager('english@nrw.example', BONN);
    await manager('nord@sh.example', WACKEN);
    await sql`insert into kernel.profile (person, language, changed_at) values (${english.personId}, 'en', ${NOW})
      on conflict (person) do update set language = 'en'`.execute(db);
    const id = randomUUID();
    await put(id, { audience: 'land', land: NRW, mails: true });
    const signal = new AbortController().signal;
    await spread.run({ id }, kernel, signal);
    await spread.run({ id }, kernel, signal);
    await jobs.begin(kernel);
    await vi.waitFor(
      async () => {
        const { queues } = await get('/api/operation/jobs');
        const mails = queues.find(({ name }: { name: string }) => name === 'announcement.mail');
        expect([mails.waiting, mails.running]).toEqual([0, 0]);
      },
      { timeout: 15_000, interval: 50 },
    );
    await jobs.close();
    const to = outbox
      .map((mail) => mail.to)
      .filter((one) => one.endsWith('@nrw.example') || one.endsWith('@sh.example'));
    expect(to.sort()).toEqual(['english@nrw.example', 'zwei@nrw.example']);
    const mail = outbox.find((one) => one.to === 'english@nrw.example');
    expect(mail?.subject).toBe('Hierzulande: Maintenance on Friday');
    expect(mail?.text).toContain('https://hier.example/en/rathaus');
  }, 40_000);
});

describe('the people of a large desk', () => {
  it('come page by page, are found by name or address, and the last manager is known on each page', async () => {
    const ars = '064120000000';
    const boss = await signInAs(house, {
      ...{ name: 'Ämilie Zander', email: 'boss@ffm.example' },
      memberships: [{ ars, level: 'municipality', role: 'manager' }],
    });
    for (let index = 0; index < 7; index++)
      await signInAs(house, {
        ...{ name: `Person ${index}`, email: `p${index}@ffm.example` },
        memberships: [{ ars, level: 'municipality', role: 'editor' }],
      });
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const after: string = next === null ? '' : `&after=${next}`;
      const page = await get(`/api/desk/${ars}/people?limit=3${after}`, boss);
      expect([page.all, page.managers]).toEqual([8, 1]);
      seen.push(...page.people.map(({ email }: { email: string }) => email));
      next = page.next;
    } while (next !== null);
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
    const found = async (q: string) =>
      (await get(`/api/desk/${ars}/people?q=${encodeURIComponent(q)}`, boss)).people.map(
        ({ email }: { email: string }) => email,
      );
    expect(await found('ämilie')).toEqual(['boss@ffm.example']);
    expect(await found('P3@ffm')).toEqual(['p3@ffm.example']);
    expect(await found('%')).toEqual([]);
    const gone = await call(boss, 'GET', `/api/desk/${ars}/people?after=${randomUUID()}`);
    expect(gone.json()).toMatchObject({ status: 409, code: 'list-moved' });
  });
});

describe('the log of a desk', () => {
  it('is narrowed by days and kind, never by person, and given out as a table that says so itself', async () => {
    const boss = await signInAs(house, {
      ...{ name: '=HYPERLINK("x")', email: 'log@nuernberg.example' },
      memberships: [{ ars: '095640000000', level: 'municipality', role: 'manager' }],
    });
    const url = '/api/desk/095640000000/audit';
    await call(boss, 'POST', '/api/desk/095640000000/invitations', {
      ...{ email: 'neu@nuernberg.example', role: 'editor', language: 'de' },
    });
    const table = await call(boss, 'POST', `${url}/export?lang=de`, { group: 'people' });
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(table.headers['content-disposition']).toContain('protokoll-095640000000-2026-11-24.csv');
    expect(table.body.split('\r\n')).toEqual([
      '\uFEFFZeit;Wer;Was;Woran',
      `2026-11-24 11:00:00;"'=HYPERLINK(""x"")";hat jemanden als „Redaktion“ eingeladen;Einladung`,
      '',
    ]);
    const whats = async (query: string) =>
      (await get(`${url}?${query}`, boss)).lines.map(({ what }: { what: string }) => what);
    expect(await whats('group=house')).toEqual(['hat das Protokoll ausgegeben']);
    expect(await whats('group=sources')).toEqual([]);
    expect(await whats('from=2026-11-24&until=2026-11-24')).toHaveLength(2);
    expect(await whats('until=2026-11-23')).toEqual([]);
    expect(await whats('from=2026-11-25')).toEqual([]);
    for (const query of ['from=gestern', 'group=erika', 'person=x', `who=${boss.personId}`])
      expect((await call(boss, 'GET', `${url}?${query}`)).statusCode, query).toBe(400);
  });
});
