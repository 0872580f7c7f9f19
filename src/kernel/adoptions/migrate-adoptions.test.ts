import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../database/connection.ts';
import { migrate } from '../database/migrate.ts';
import { createTestDatabase, emptyTemplate, type TestDatabase } from '../database/test-database.ts';
import { readAdoptions, readVersions } from './store.ts';

const MIGRATIONS = new URL('../database/migrations/', import.meta.url);
const FIRST_OF_VERSIONS = '006-adoptions.sql';
const KOELN = '053150000000';
const AMT = '010615189000';
const SETTINGS = { cardDays: 12, hiddenCategories: ['market'] };

let database: TestDatabase;
let db: Kysely<unknown>;
let older: string;
beforeAll(async () => {
  database = await createTestDatabase({ template: emptyTemplate });
  older = await mkdtemp(join(tmpdir(), 'hier-older-'));
  for (const name of await readdir(MIGRATIONS))
    if (name < FIRST_OF_VERSIONS) await cp(new URL(name, MIGRATIONS), join(older, name));
  const { ownerUrl } = database;
  await migrate({ ownerUrl, folders: [], kernelFolder: pathToFileURL(older) });
  db = connect(database.appUrl);
  await sql`insert into kernel.adoption (ars, solution, level, state, settings, since, changed_at, taken_over_from) values
    (${KOELN}, 'leisure', 'municipality', 'active', ${JSON.stringify(SETTINGS)}, '2026-03-01T08:00:00Z', '2026-04-01T08:00:00Z', null),
    (${KOELN}, 'news', 'county', 'paused', '{}', '2026-03-02T08:00:00Z', '2026-05-01T08:00:00Z', ${AMT}),
    (${AMT}, 'leisure', 'association', 'active', '{}', '2026-03-03T08:00:00Z', '2026-03-03T08:00:00Z', null)`.execute(
    db,
  );
  const applied = await migrate({ ownerUrl, folders: [] });
  expect(applied[0]).toBe(`kernel/${FIRST_OF_VERSIONS}`);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
  await rm(older, { recursive: true });
});

describe('adoptions from before there were versions', () => {
  it('go on as they were: what counted counts, what was paused is paused, with its settings', async () => {
    const all = await readAdoptions(db);
    expect(all).toHaveLength(3);
    const one = (ars: string, solution: string) =>
      all.find((row) => row.ars === ars && row.solution === solution);
    expect(one(KOELN, 'leisure')).toMatchObject({
      ...{ state: 'live', version: 1, settings: SETTINGS, level: 'municipality', takenOverFrom: null },
    });
    expect(one(KOELN, 'news')).toMatchObject({
      ...{ state: 'paused', version: 1, settings: {}, level: 'county', takenOverFrom: AMT },
    });
    expect(one(AMT, 'leisure')).toMatchObject({ state: 'live', version: 1, level: 'association' });
  });

  it('have their first version as history, by nobody, at the time of their last change', async () => {
    for (const row of await readAdoptions(db)) {
      const versions = await readVersions(db, row, { before: null, limit: 10 });
      const { ars: _, solution: __, ...content } = row;
      expect(versions).toHaveLength(1);
      expect(versions[0]).toMatchObject({ ...content, actor: null, actorName: null, undoneTo: null });
    }
    const [news] = await readVersions(db, { ars: KOELN, solution: 'news' }, { before: null, limit: 10 });
    expect(Temporal.Instant.from(news?.changedAt ?? '').epochMilliseconds).toBe(
      Date.parse('2026-05-01T08:00:00Z'),
    );
  });

  it('take no state of old any more', async () => {
    await expect(
      sql`update kernel.adoption set state = 'active' where ars = ${AMT}`.execute(db),
    ).rejects.toThrow(/adoption_state_check/);
  });
});
