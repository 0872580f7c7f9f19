import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordAudit } from './kernel/audit/store.ts';
import { openTestPlaces, type TestPlaces } from './kernel/places/test-places.ts';
import { ensurePrepared } from './kernel/sources/manage/ensure-prepared.ts';
import { removeSource, setSourceState } from './kernel/sources/manage/manage.ts';
import { readSources } from './kernel/sources/store.ts';
import { solutions } from './solutions.ts';

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
let ground: TestPlaces;
beforeAll(async () => {
  ground = await openTestPlaces();
});
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(ground.db);
});
afterAll(() => ground.close());

const start = () => ensurePrepared(ground.db, { solutions, places: ground.places }, NOW);
const known = async () => (await readSources(ground.db)).sort((a, b) => (a.name < b.name ? -1 : 1));

describe('the national services that ship with the house', () => {
  it('are there after the first start, switched off, and once', async () => {
    expect(await start()).toBe(4);
    const first = await known();
    expect(first.map(({ name }) => name)).toEqual([
      'Bevölkerungsschutz (MoWaS)',
      'Deutscher Wetterdienst',
      'Hochwasserportal der Länder',
      'Portalverbund Online-Gateway (PVOG)',
    ]);
    for (const one of first) expect(one).toMatchObject({ state: 'paused', ownerArs: '000000000000' });
    const { rows } = await sql`select from kernel.source where next_run_at is not null`.execute(ground.db);
    expect(rows).toEqual([]);
    expect(await start()).toBe(0);
    expect(await known()).toEqual(first);
  });

  it('stay switched on where the operator switched them on', async () => {
    await start();
    const [one] = await known();
    await setSourceState(ground.db, one?.id ?? '', 'active', { places: ground.places, now: NOW });
    expect(await start()).toBe(0);
    expect((await known())[0]?.state).toBe('active');
  });

  it('do not come back after somebody removed them', async () => {
    await start();
    const [gone] = await known();
    if (gone === undefined) throw new Error('nothing is prepared');
    await ground.db.transaction().execute(async (trx) => {
      await removeSource(trx, gone, { solutions, places: ground.places });
      const entry = { ars: gone.ownerArs, person: null, subject: `source ${gone.id}` };
      await recordAudit(trx, { ...entry, action: 'source.removed' }, NOW);
    });
    expect(await start()).toBe(0);
    expect((await known()).map(({ name }) => name)).not.toContain(gone.name);
  });
});
