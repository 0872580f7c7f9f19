import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import type { Source } from '../source.ts';
import { readSource } from '../store.ts';
import { feed, gzipBomb, redirect, silent, status } from '../testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from '../testing/feed-server.ts';
import { createTestOutside, type TestOutside } from '../testing/test-outside.ts';
import type { Ask, AskedSources } from './ask.ts';
import { createAskedSources } from './asked-sources.ts';

const ID = '00000000-0000-7000-8000-000000000001';
let ground: TestPlaces;
let server: FeedServer;
let outside: TestOutside;
let asked: AskedSources;
beforeAll(async () => {
  ground = await openTestPlaces();
  server = await startFeedServer();
});
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(ground.db);
  await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, address, licence, created_at)
    values (${ID}, '000000000000', 'x', 'x', 'x', 'query', 'Auskunft', ${`${server.origin}/api/`}, 'own', now())`.execute(
    ground.db,
  );
  outside = createTestOutside({ allowOrigins: [server.origin], contact: 'betrieb@example.org' });
  asked = createAskedSources({ db: ground.db, places: () => ground.places, outside });
});
afterAll(async () => {
  await server.close();
  await ground.close();
});

async function source(): Promise<Source> {
  const found = await readSource(ground.db, ID);
  if (found === undefined) throw new Error('no source');
  return found;
}
const once = (ask: Ask) => ask({ path: 'thing', query: { q: 'ä &' } });
const written = async () => {
  const { rows } = await sql<{ failing: string | null; attempted: string | null }>`
    select failing_since::text as failing, attempted_at::text as attempted from kernel.source`.execute(
    ground.db,
  );
  return rows[0];
};

describe('a source that is asked', () => {
  it('gets what is asked below its address, named by whom, with nothing about who wants it', async () => {
    let target = '';
    server.behave('/api/thing', (request, response) => {
      target = request.url ?? '';
      feed('{"a": 1}', { headers: { 'content-language': 'DE-de, en' } })(request, response);
    });
    expect(await asked.ask(await source(), 1_000, once)).toEqual({
      ...{ status: 200, body: { a: 1 }, language: 'de-de', bytes: 8 },
    });
    expect(target).toBe('/api/thing?q=%C3%A4+%26');
    const headers = server.requests.at(-1)?.headers ?? {};
    expect(headers['user-agent']).toBe('Hierzulande (betrieb@example.org)');
    expect(headers.cookie ?? headers.referer ?? headers.authorization).toBeUndefined();
  });

  it('is written down as answering once an hour, at once after a failure, and at once when it fails', async () => {
    server.behave('/api/thing', feed('{}'));
    await asked.ask(await source(), 1_000, once);
    expect(await source()).toMatchObject({ checkedAt: expect.stringContaining('10:00:00'), failures: 0 });
    outside.pass(600_000);
    await asked.ask(await source(), 1_000, once);
    expect(await source()).toMatchObject({ checkedAt: expect.stringContaining('10:00:00') });
    server.behave('/api/thing', status(500));
    await expect(asked.ask(await source(), 1_000, once)).rejects.toMatchObject({ code: 'refused' });
    expect(await source()).toMatchObject({ failures: 1, fault: { code: 'refused' } });
    expect((await written())?.failing).toContain('10:10:00');
    server.behave('/api/thing', feed('{}'));
    await asked.ask(await source(), 1_000, once);
    expect(await source()).toMatchObject({
      failures: 0,
      fault: null,
      checkedAt: expect.stringContaining('10:10:00'),
    });
    expect((await written())?.failing).toBeNull();
  });

  it('ends when the time for all questions together is over', async () => {
    server.behave('/api/thing', silent);
    await expect(asked.ask(await source(), 60, once)).rejects.toMatchObject({ code: 'late' });
    expect(await source()).toMatchObject({ failures: 1, fault: { code: 'late' } });
  });

  it('cannot lead inside, and cannot fill the memory', async () => {
    server.behave('/api/thing', redirect('http://192.168.1.1/'));
    await expect(asked.ask(await source(), 1_000, once)).rejects.toMatchObject({ code: 'private' });
    server.behave('/api/thing', gzipBomb('transfer'));
    await expect(asked.ask(await source(), 2_000, once)).rejects.toMatchObject({ code: 'too-large' });
    const strange = { ...(await source()), address: 'file:///etc/passwd' };
    await expect(asked.ask(strange, 1_000, once)).rejects.toMatchObject({ code: 'address' });
  });

  it('shows a fault of the program too, and none that is our own patience', async () => {
    await expect(
      asked.ask(await source(), 1_000, () => Promise.reject(new TypeError('oh no'))),
    ).rejects.toThrow('oh no');
    expect(await source()).toMatchObject({ failures: 1, fault: { code: 'unexpected', message: 'oh no' } });
    outside.gate.leaveAlone('127.0.0.1', outside.clock.now().add({ hours: 1 }));
    await expect(asked.ask(await source(), 1_000, once)).rejects.toMatchObject({ code: 'postponed' });
    expect(await source()).toMatchObject({ failures: 1 });
  });

  it('may have no schedule, and must have an address', async () => {
    await expect(sql`update kernel.source set every_seconds = 300`.execute(ground.db)).rejects.toThrow(
      'source_schedule_check',
    );
    await expect(sql`update kernel.source set address = null`.execute(ground.db)).rejects.toThrow(
      'source_address_check',
    );
  });
});
