import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GOLDEN_PAIRS } from '../connectors/pvog/testing/golden-pairs.ts';
import { behavePvog, type PvogServer } from '../connectors/pvog/testing/pvog-server.ts';
import { systemClock } from '../kernel/clock.ts';
import { readConfig } from '../kernel/config.ts';
import { openTestPlaces, type TestPlaces } from '../kernel/places/test-places.ts';
import { ensurePrepared } from '../kernel/sources/manage/ensure-prepared.ts';
import { feed, status } from '../kernel/sources/testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from '../kernel/sources/testing/feed-server.ts';
import { createTestOutside } from '../kernel/sources/testing/test-outside.ts';
import { solutions } from '../solutions.ts';
import type { CommandHouse } from './open-house.ts';
import { probe } from './probe.ts';
import { source } from './source.ts';

let ground: TestPlaces;
let feeds: FeedServer;
let pvog: PvogServer;
let house: CommandHouse;
let id: string;

beforeAll(async () => {
  ground = await openTestPlaces();
  feeds = await startFeedServer();
});
beforeEach(async () => {
  pvog = behavePvog(feeds, GOLDEN_PAIRS);
  await sql`delete from kernel.source`.execute(ground.db);
  await ensurePrepared(ground.db, { solutions, places: ground.places }, systemClock.now());
  await sql`delete from kernel.source where kind <> 'query'`.execute(ground.db);
  const { rows } = await sql<{ id: string }>`update kernel.source set address = ${pvog.address}
    returning id`.execute(ground.db);
  id = rows[0]?.id ?? '';
  house = {
    ...{ config: readConfig({ BASE_MAP_URL: 'off' }), db: ground.db, places: ground.places },
    ...{ clock: systemClock, solutions, folder: join(tmpdir(), 'hier-probe') },
    outside: createTestOutside({ allowOrigins: [feeds.origin] }),
  };
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(async () => {
  await feeds.close();
  await ground.close();
});

async function printed(command: typeof probe, ...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: unknown) => void lines.push(String(line)));
  const code = await command(args, (work) => work(house));
  log.mockRestore();
  return { code, lines };
}
const stored = async () => (await sql`select * from kernel.source`.execute(ground.db)).rows;

describe('a probe of the federal finder', () => {
  it('goes every step of the sequence, and writes nothing', async () => {
    const before = await stored();
    const { code, lines } = await printed(probe);
    expect(lines.map((line) => line.replace(/Portalverbund.*\), /, ''))).toEqual([
      'ok    service by key: 1 hits, L900001.LB.99050012104000',
      'ok    detail: "Gewerbe anmelden", 7 modules',
      'ok    units: 1 units',
      'ok    unit: 2 addresses',
      'ok    online service: 1 links',
      'ok    online services of the place: 3 of 3',
      'ok    text search: 3 hits',
      'Nothing deviates.',
    ]);
    expect(code).toBe(0);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['answers with another version', () => pvog.fail(feed('{"treffer": []}')), /FAULT .*no list "content"/],
    ['fails', () => pvog.fail(status(500)), /FAULT .*answered with status 500/],
    [
      'names no unit',
      () => pvog.failAt('v2/organisationunits/titles', feed('[]')),
      /FAULT .*units: names no unit/,
    ],
    ['knows nothing', () => pvog.set([]), /FAULT .*knows nothing of 99050012104000/],
    [
      'counts more than it sends',
      () => pvog.failAt('v1beta2/onlineservices', feed('{"totalHits": 9, "onlineservices": []}')),
      /FAULT .*fewer came than it counts/,
    ],
  ])('tells when it %s', async (_what, deviate, words) => {
    deviate();
    const before = await stored();
    const { code, lines } = await printed(probe);
    expect(lines.join('\n')).toMatch(words);
    expect(code).toBe(2);
    expect(await stored()).toEqual(before);
  });

  it('tells that it cannot be reached while the network is away', async () => {
    await sql`update kernel.source set address = 'https://pvog.fitko.net/suchdienst/api'`.execute(ground.db);
    house = {
      ...house,
      outside: createTestOutside({
        allowOrigins: [],
        resolve: (_name, _options, done) => done(Object.assign(new Error('away'), { code: 'EAI_AGAIN' }), []),
      }),
    };
    const { code, lines } = await printed(probe);
    expect(lines[0]).toMatch(/^FAULT .*pvog\.fitko\.net cannot be reached \(EAI_AGAIN\)/);
    expect(code).toBe(2);
  });
});

describe('the finder as a source on the command line', () => {
  it('can be switched on, tried and checked, and shows that it is asked', async () => {
    expect((await printed(source, 'list')).lines.join('\n')).toContain(
      'asked when somebody wants an answer, paused, as of never yet',
    );
    expect((await printed(source, 'resume', id)).code).toBe(0);
    const tried = await printed(source, 'test', id);
    expect(tried.lines.join('\n')).toContain('Gewerbe anmelden');
    expect(tried.code).toBe(0);
    expect((await printed(source, 'run', id)).lines[0]).toMatch(/^Unchanged/);
    expect((await stored())[0]).toMatchObject({
      kind: 'query',
      next_run_at: null,
      failures: 0,
      every_seconds: null,
    });
    pvog.fail(status(500));
    expect((await printed(source, 'run', id)).code).toBe(1);
    expect((await stored())[0]).toMatchObject({ failures: 1, next_run_at: null });
    expect((await printed(source, 'people', id, '--mailbox', 'leitstelle@betrieb.example')).code).toBe(0);
    expect((await printed(source, 'pause', id)).code).toBe(0);
  });

  it('can be moved to another address, which is tried before', async () => {
    await expect(printed(source, 'address', id, `${feeds.origin}/elsewhere`)).rejects.toMatchObject({
      code: 'refused',
    });
    expect((await stored())[0]).toMatchObject({ address: pvog.address });
    const moved = await printed(source, 'address', id, `${pvog.address}/`);
    expect(moved.lines.at(-1)).toContain('Written down');
    expect((await stored())[0]).toMatchObject({ address: `${pvog.address}/`, next_run_at: null });
    await expect(printed(source, 'address', id, 'ftp://x.example')).rejects.toMatchObject({
      code: 'address',
    });
  });
});
