/** Whom a feed of notices tells what, and when it keeps quiet. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../kernel/database/migrate.ts';
import type { Announced } from '../../kernel/notifications/notification.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { importFile } from '../../kernel/sources/testing/import-file.ts';
import { testKernel } from '../../kernel/test-kernel.ts';
import { solution } from './solution.ts';

const KOELN = '053150000000';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const FIRST = '1;Aufzug defekt;24.11.2026 08:00;';

let ground: TestPlaces;
let told: Announced[];
let source: string | undefined;
beforeAll(async () => {
  ground = await openTestPlaces();
  await migrate({
    ownerUrl: ground.ownerUrl,
    folders: [{ id: 'notices', folder: new URL('./migrations/', import.meta.url) }],
  });
});
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(ground.db);
  told = [];
  source = undefined;
});
afterAll(() => ground.close());

async function read(...rows: string[]) {
  const file = Buffer.from(['Nr;Titel;Beginn;Ende', ...rows].join('\n'));
  const done = await importFile({
    ...{ db: ground.db, places: ground.places, solution, intake: 'notices', connector: 'csv', file },
    ...{ ownerArs: KOELN, now: NOW, ...(source !== undefined && { source }) },
    settings: { mapping: { title: 'Titel', from: 'Beginn', until: 'Ende' }, key: 'Nr' },
    notifications: { announce: async (_trx, all) => void told.push(...all) },
  });
  source = done.source;
  return done.result;
}

const titles = () => told.map(({ title, count }) => (count === 1 ? title : count));

it('tells nothing at the first reading, and then each new notice once, with the address of its page', async () => {
  await read(FIRST);
  expect(told).toEqual([]);
  await read(FIRST, '2;Rohrbruch;24.11.2026 09:00;');
  const { rows } = await sql<{ id: string }>`select id from kernel.source_record where key = '2'`.execute(
    ground.db,
  );
  expect(told).toMatchObject([
    { topic: 'notices.disruptions', units: [KOELN], title: 'Rohrbruch', page: `hinweise/${rows[0]?.id}` },
  ]);
  await read(FIRST, '2;Rohrbruch behoben;24.11.2026 09:00;');
  await read(FIRST);
  await read(FIRST, '2;Rohrbruch;24.11.2026 09:00;');
  expect(titles()).toEqual(['Rohrbruch']);
});

it('tells nothing that is over, and many at once by their number', async () => {
  await read(FIRST);
  await read(FIRST, '2;Vorbei;23.11.2026 08:00;23.11.2026 18:00');
  expect(told).toEqual([]);
  await read(FIRST, ...Array.from({ length: 6 }, (_, n) => `n${n};Neu ${n};24.11.2026 08:00;`));
  expect(titles()).toEqual([6]);
});

it('tells nothing of what was there before anything was told', async () => {
  await read(FIRST);
  await sql`update kernel.source_record set told = '*'`.execute(ground.db);
  await read('1;Aufzug wieder defekt;24.11.2026 08:00;');
  expect(told).toEqual([]);
});

it('tells nothing of examples', async () => {
  await read(FIRST);
  await sql`update kernel.source set kind = 'sample'`.execute(ground.db);
  await read(FIRST, '2;Rohrbruch;24.11.2026 09:00;');
  expect(told).toEqual([]);
});

it('tells if the reading is kept, and only then', async () => {
  const { db, notifications } = testKernel(ground);
  const one = {
    ...{ topic: 'notices.disruptions', units: [KOELN], tag: 'a', count: 1, title: 'Rohrbruch', text: '' },
    ...{ lang: 'de', page: '', urgency: 'normal' as const, until: null },
  };
  const counts = async () =>
    (
      await sql<{ told: number; jobs: number }>`
        select (select count(*)::int from kernel.notification) as told,
          (select count(*)::int from jobs.job where name = 'notifications.address') as jobs`.execute(db)
    ).rows[0];
  const lost = db.transaction().execute(async (trx) => {
    await notifications.announce(trx, [one], NOW);
    throw new Error('the reading failed');
  });
  await expect(lost).rejects.toThrow('the reading failed');
  expect(await counts()).toEqual({ told: 0, jobs: 0 });
  await db.transaction().execute((trx) => notifications.announce(trx, [one], NOW));
  expect(await counts()).toEqual({ told: 1, jobs: 1 });
});
