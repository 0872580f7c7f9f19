import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../database/connection.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import { addSource } from '../manage/manage.ts';
import { checkDraft, type SourceDraft } from '../manage/source-draft.ts';
import { readSource } from '../store.ts';
import { cutOff, feed, page, status } from '../testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from '../testing/feed-server.ts';
import { createTestOutside, type TestOutside } from '../testing/test-outside.ts';
import { createThings, feedOf, thingNames, thingsSolution } from '../testing/things.ts';
import type { RunHouse } from './run-house.ts';
import { runSource } from './run-source.ts';
import { nextDue, runsOf } from './run-store.ts';
import { createScheduler } from './scheduler.ts';
import { sweepFolder } from './sweep-folder.ts';
import { trySource } from './try-source.ts';

const KOELN = '053150000000';
const NDJSON = { type: 'application/x-ndjson' };

let places: TestPlaces;
let server: FeedServer;
let outside: TestOutside;
let house: RunHouse;
const folder = mkdtempSync(join(tmpdir(), 'hier-runs-'));

beforeAll(async () => {
  places = await openTestPlaces();
  const owner = connect(places.ownerUrl);
  await createThings(owner);
  await owner.destroy();
  server = await startFeedServer();
});
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(places.db);
  await sql`delete from things.thing`.execute(places.db);
  outside = createTestOutside({ allowOrigins: [server.origin] });
  house = {
    db: places.db,
    places: places.places,
    clock: outside.clock,
    solutions: [thingsSolution],
    folder,
    outside,
  };
});
afterAll(async () => {
  await server.close();
  await places.close();
  rmSync(folder, { recursive: true });
});

const draft = (own: Partial<SourceDraft> = {}): SourceDraft => ({
  ...{
    ownerArs: KOELN,
    solution: 'things',
    intake: 'things',
    connector: 'lines',
    name: 'Feed',
    licence: 'CC0-1.0',
  },
  ...{ address: `${server.origin}/feed`, url: null, settings: {}, everySeconds: 86_400 },
  ...{ mailbox: null, deputy: null, contractEnd: null, reviewDate: null, ...own },
});
const add = (own: Partial<SourceDraft> = {}) => addSource(places.db, draft(own), outside.clock.now());
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ key: `k${n}`, name: `n${n}` }));
const hours = (count: number) => outside.pass(count * 3_600_000);
const feedFiles = () =>
  readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.feed'));

async function due(): Promise<string | null> {
  const { rows } = await sql<{ next: string }>`select next_run_at as next from kernel.source`.execute(
    places.db,
  );
  return rows[0]?.next ?? null;
}

describe('a run', () => {
  it('reads a feed, then hears that it has not changed, and renews its time', async () => {
    const id = await add();
    server.behave('/feed', feed(feedOf(many(2)), { ...NDJSON, etag: '"1"' }));
    expect(await runSource(id, house)).toMatchObject({ outcome: 'imported', report: { added: 2 } });
    hours(24);
    expect(await runSource(id, house)).toMatchObject({ outcome: 'unchanged' });
    expect(await readSource(places.db, id)).toMatchObject({
      checkedAt: expect.stringMatching(/^2026-11-25T10/),
      failures: 0,
    });
    expect(feedFiles()).toEqual([]);
  });

  it('asks for all of it once a week, whatever the server says about changes', async () => {
    const id = await add();
    server.behave('/feed', feed(feedOf(many(2)), { ...NDJSON, etag: '"same"' }));
    await runSource(id, house);
    server.behave('/feed', feed(feedOf(many(3)), { ...NDJSON, etag: '"same"' }));
    hours(24);
    expect(await runSource(id, house)).toMatchObject({ outcome: 'unchanged' });
    hours(24 * 7);
    expect(await runSource(id, house)).toMatchObject({ outcome: 'imported', report: { added: 1 } });
  });

  it('shows yesterday while the source is broken, tries again sooner, and mends with it', async () => {
    const id = await add();
    server.behave('/feed', feed(feedOf(many(2)), NDJSON));
    await runSource(id, house);
    const yesterday = (await readSource(places.db, id))?.checkedAt;
    hours(24);
    server.behave('/feed', status(500));
    expect(await runSource(id, house)).toMatchObject({ outcome: 'failed', fault: { code: 'refused' } });
    expect(await readSource(places.db, id)).toMatchObject({ checkedAt: yesterday, failures: 1 });
    expect(await thingNames(places.db)).toEqual(['n0', 'n1']);
    const wait = Temporal.Instant.from((await due()) ?? '').since(outside.clock.now());
    expect(wait.total('minutes')).toBe(5);
    server.behave('/feed', feed(feedOf(many(3)), NDJSON));
    expect(await runSource(id, house)).toMatchObject({
      outcome: 'imported',
      report: { added: 1, unchanged: 2 },
    });
    expect(await readSource(places.db, id)).toMatchObject({ failures: 0, fault: null });
    const runs = await runsOf(places.db, id, 10);
    expect(runs.map(({ outcome }) => outcome)).toEqual(['imported', 'failed', 'imported']);
  });

  it.each([
    ['a web page instead of data', page(), 'wrong-type'],
    ['a web page that calls itself data', page('application/x-ndjson'), 'wrong-type'],
    [
      'a feed that is cut off',
      cutOff('{"key"', { 'content-type': 'text/plain', 'content-length': '999' }),
      'cut-off',
    ],
    ['another format', feed('<xml/>', NDJSON), 'not-lines'],
    ['a feed without one good record', feed('!a\n!b', NDJSON), 'nothing-usable'],
  ])('takes nothing of %s and leaves no file behind', async (_what, behaviour, code) => {
    const id = await add();
    server.behave('/feed', behaviour);
    expect(await runSource(id, house)).toMatchObject({ outcome: 'failed', fault: { code } });
    expect(await thingNames(places.db)).toEqual([]);
    expect(feedFiles()).toEqual([]);
  });

  it('holds what shrank tenfold until somebody accepts it, and forgets it when the feed is as before', async () => {
    const id = await add();
    server.behave('/feed', feed(feedOf(many(30)), NDJSON));
    await runSource(id, house);
    server.behave('/feed', feed(feedOf(many(2)), NDJSON));
    expect(await runSource(id, house)).toMatchObject({ outcome: 'held', held: { records: 2, before: 30 } });
    expect(await readSource(places.db, id)).toMatchObject({ held: { records: 2, before: 30 } });
    expect(await thingNames(places.db)).toHaveLength(30);
    expect(feedFiles()).toHaveLength(1);
    server.behave('/feed', feed(feedOf(many(31)), NDJSON));
    expect(await runSource(id, house)).toMatchObject({ outcome: 'imported' });
    expect(feedFiles()).toEqual([]);
    await expect(runSource(id, house, { accept: true })).rejects.toThrow('waits to be accepted');
    server.behave('/feed', feed(feedOf(many(2)), NDJSON));
    await runSource(id, house);
    expect(await runSource(id, house, { accept: true })).toMatchObject({
      outcome: 'imported',
      report: { removed: 29 },
    });
    expect(await thingNames(places.db)).toHaveLength(2);
    expect(feedFiles()).toEqual([]);
  });

  it('is refused while another one has the source, and freed when that one died', async () => {
    const id = await add();
    server.behave('/feed', feed(feedOf(many(1)), NDJSON));
    await sql`update kernel.source set lease_until = ${outside.clock.now().add({ seconds: 60 }).toString()}`.execute(
      places.db,
    );
    await expect(runSource(id, house)).rejects.toThrow('being run at this moment');
    outside.pass(61_000);
    expect(await runSource(id, house)).toMatchObject({ outcome: 'imported' });
  });

  it('counts no failure when the house ends in the middle', async () => {
    const id = await add();
    server.behave('/feed', feed(feedOf(many(1)), NDJSON));
    await expect(runSource(id, house, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await readSource(places.db, id)).toMatchObject({ failures: 0, fault: null });
    expect(await nextDue(places.db, outside.clock.now())).toBe(id);
  });

  it('may be tried before: shows records and report, writes nothing', async () => {
    const { draft: checked } = checkDraft(draft(), house);
    server.behave('/feed', feed(feedOf(many(25), ['!x']), NDJSON));
    const id = await addSource(places.db, checked, outside.clock.now());
    const source = await readSource(places.db, id);
    if (source === undefined) throw new Error('no source');
    const trial = await trySource(source, house);
    expect(trial.first).toHaveLength(20);
    expect(trial.report).toMatchObject({ read: 26, added: 25, faults: 1 });
    expect(await thingNames(places.db)).toEqual([]);
    expect(readdirSync(folder)).toEqual(readdirSync(folder).filter((name) => !name.startsWith('trial')));
  });
});

describe('a draft', () => {
  it.each([
    [{ licence: 'CC-BY-ND-4.0' }, /forbids changes/],
    [{ connector: 'ical' }, /things\/things reads lines, not "ical"/],
    [{ intake: 'events' }, /takes in things, not "events"/],
    [{ ownerArs: '12' }, /no place 12/],
    [{ address: 'ftp://example.org' }, /no http or https address/],
    [{ address: 'https://user:secret@example.org/' }, /holds a name or password/],
  ])('is refused with a reason: %j', (own, reason) => {
    expect(() => checkDraft(draft(own), house)).toThrow(reason);
  });

  it('cannot have the name of another source of the same intake', async () => {
    await add();
    await expect(add()).rejects.toThrow('has a source "Feed"');
  });
});

describe('the folder of contents', () => {
  it('is rid of what killed runs left, but not of what waits for somebody', async () => {
    const id = await add();
    const left = [join(folder, 'trial-1'), join(folder, id, 'dead.feed'), join(folder, id, 'held.feed')];
    mkdirSync(join(folder, id), { recursive: true });
    for (const path of left) writeFileSync(path, '');
    await sql`update kernel.source set held = jsonb_build_object('file', ${left[2]}::text)`.execute(
      places.db,
    );
    const soon = Temporal.Now.instant();
    expect(await sweepFolder(folder, { db: places.db, now: soon })).toBe(0);
    expect(await sweepFolder(folder, { db: places.db, now: soon.add({ hours: 2 }) })).toBe(2);
    expect(left.map((path) => existsSync(path))).toEqual([false, false, true]);
    rmSync(join(folder, id), { recursive: true });
    expect(await sweepFolder(join(folder, 'nowhere'), { db: places.db, now: soon })).toBe(0);
  });
});

describe('the schedule', () => {
  const quiet = { info: () => undefined, warn: () => undefined };

  it('passes by what cannot be run and goes on with the others', async () => {
    const lost = await add({ name: 'Of a solution that is gone', solution: 'gone' });
    const id = await add();
    await sql`update kernel.source set next_run_at = next_run_at - interval '1 hour' where id = ${lost}`.execute(
      places.db,
    );
    server.behave('/feed', feed(feedOf(many(1)), NDJSON));
    const told = Promise.withResolvers<unknown>();
    const scheduler = createScheduler(house, { ...quiet, info: told.resolve });
    scheduler.wake();
    expect(await told.promise).toMatchObject({ source: id, outcome: 'imported' });
    await scheduler.close();
  });

  it('runs what is due once, and not what is paused', async () => {
    const id = await add();
    const paused = await add({ name: 'Paused', address: `${server.origin}/paused` });
    await sql`update kernel.source set state = 'paused' where id = ${paused}`.execute(places.db);
    server.behave('/feed', feed(feedOf(many(1)), NDJSON));
    const told = Promise.withResolvers<unknown>();
    const scheduler = createScheduler(house, { ...quiet, info: told.resolve });
    scheduler.wake();
    expect(await told.promise).toMatchObject({ source: id, outcome: 'imported' });
    await scheduler.close();
    expect(await nextDue(places.db, outside.clock.now())).toBeNull();
    expect(server.requests.filter(({ path }) => path === '/paused')).toEqual([]);
  });
});
