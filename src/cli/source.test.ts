import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '../kernel/clock.ts';
import { readConfig } from '../kernel/config.ts';
import { openTestPlaces, type TestPlaces } from '../kernel/places/test-places.ts';
import { addSource } from '../kernel/sources/manage/manage.ts';
import { createTestOutside } from '../kernel/sources/testing/test-outside.ts';
import { solutions } from '../solutions.ts';
import type { CommandHouse } from './open-house.ts';
import { source } from './source.ts';

const KOELN = '053150000000';
const folder = mkdtempSync(join(tmpdir(), 'hier-source-'));
let ground: TestPlaces;
let house: CommandHouse;
beforeAll(async () => {
  ground = await openTestPlaces();
  house = {
    ...{
      config: readConfig({}),
      db: ground.db,
      places: ground.places,
      clock: systemClock,
      solutions,
      folder,
    },
    outside: createTestOutside({ allowOrigins: [] }),
  };
});
afterAll(async () => {
  await ground.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const run = (...args: string[]) => source(args, (work) => work(house));
const lines = async (id: string) =>
  (
    await sql<{ action: string; actor: string | null; subject: string }>`
      select action, actor, subject from kernel.read_audit(array[${KOELN}], null, 100)`.execute(house.db)
  ).rows
    .filter(({ subject }) => subject === `source ${id}`)
    .map(({ action, actor }) => [action, actor])
    .toReversed();

it('writes a line of the log for each thing that a command changes about a source, and none for what failed', async () => {
  const id = await addSource(
    ground.db,
    {
      ...{ ownerArs: KOELN, solution: 'leisure', intake: 'events', connector: 'ical', name: 'Feed' },
      ...{ licence: 'CC0-1.0', address: 'https://stadt.example/a.ics', url: null, settings: {} },
      ...{ everySeconds: 3_600, mailbox: null, deputy: null, contractEnd: null, reviewDate: null },
    },
    systemClock.now(),
  );
  await expect(run('reject', id)).rejects.toMatchObject({ code: 'not-held' });
  expect(await lines(id)).toEqual([]);
  expect(await run('pause', id)).toBe(0);
  expect(await run('resume', id)).toBe(0);
  expect(await run('people', id, '--mailbox', 'Kultur@Koeln.example')).toBe(0);
  const file = join(folder, 'held.feed');
  writeFileSync(file, '');
  const held = { file, records: 100, before: 1, since: '2026-11-24T10:00:00Z' };
  await sql`update kernel.source set held = ${JSON.stringify(held)} where id = ${id}`.execute(ground.db);
  expect(await run('reject', id)).toBe(0);
  expect(await run('remove', id)).toBe(0);
  await expect(run('pause', id)).rejects.toMatchObject({ code: 'unknown-source' });
  expect(await lines(id)).toEqual(
    ['paused', 'resumed', 'changed', 'rejected', 'removed'].map((done) => [`source.${done}`, null]),
  );
});
