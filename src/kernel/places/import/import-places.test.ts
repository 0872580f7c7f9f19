/** Imports against a real database: whole, broken, repeated and killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { feature } from 'topojson-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadDirectory } from '../load-directory.ts';
import { subTopology } from '../sub-topology.ts';
import { shippedBoundaries } from '../test-boundaries.ts';
import { openTestPlaces, type TestPlaces } from '../test-places.ts';
import { importPlaces } from './import-places.ts';

const REGISTER = new URL('../../../../../shared/data/municipalities/gemeinden-2020.csv', import.meta.url);
const noRegister = !existsSync(REGISTER);
const today = '2026-11-24';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

/** Everything that an import could change. */
async function fingerprint(): Promise<unknown> {
  const { rows } =
    await sql`select (select md5(string_agg(p::text, '' order by ars)) from kernel.place p) as places,
    (select count(*)::int from kernel.place_change) as changes, (select count(*)::int from kernel.place_import) as imports,
    (select md5(string_agg(layer || state || md5(packed), '' order by layer)) from kernel.boundary_layer) as layers`.execute(
      house.db,
    );
  return rows[0];
}

describe('a file that cannot be used', () => {
  it.each([
    [
      'a boundary file cut in the middle',
      '{"type":"FeatureCollection","features":[{"type":"Feat',
      'cut or damaged',
    ],
    ['a register without header', '05315000,053150000000,Köln', 'no header that is known'],
    ['a register of one town', 'ars,name\n053150000000,Köln', 'would vanish'],
  ])('%s changes nothing', async (_name, text, message) => {
    const before = await fingerprint();
    await expect(importPlaces(house.db, { file: 'bad', text, today })).rejects.toThrow(message);
    expect(await fingerprint()).toEqual(before);
  });
});

describe.skipIf(noRegister)('the register of 2020 (skipped where its file is absent)', () => {
  const options = () => ({
    file: 'gemeinden-2020.csv',
    text: readFileSync(REGISTER, 'utf8'),
    state: '2020-12-31',
    today,
  });

  it('can be tried without writing', async () => {
    const before = await fingerprint();
    expect(await importPlaces(house.db, { ...options(), dryRun: true })).toMatchObject({
      result: 'dry-run',
      read: 11_004 + 294,
    });
    expect(await fingerprint()).toEqual(before);
  });

  it('killed in the middle of its writing, leaves everything as it was', { timeout: 60_000 }, async () => {
    const before = await fingerprint();
    const folder = await mkdtemp(join(tmpdir(), 'hier-import-'));
    const script = join(folder, 'import.mjs');
    const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
    await writeFile(
      script,
      `import { readFileSync } from 'node:fs';
       import { connect } from ${here('../../database/connection.ts')};
       import { importPlaces } from ${here('./import-places.ts')};
       await importPlaces(connect(${JSON.stringify(house.appUrl)}), { file: 'x', text: readFileSync(new URL(${JSON.stringify(REGISTER.href)}), 'utf8'), today: '${today}' });`,
    );
    // Nobody may write changes of keys: the import has written its places and waits there.
    const blocker = new pg.Client({ connectionString: house.ownerUrl });
    await blocker.connect();
    await blocker.query('begin; lock table kernel.place_change in exclusive mode');
    const child = spawn(process.execPath, [script], { stdio: 'inherit' });
    try {
      await vi.waitUntil(
        async () =>
          (
            await blocker.query(
              "select from pg_locks where relation = 'kernel.place_change'::regclass and not granted",
            )
          ).rowCount === 1,
        { timeout: 30_000, interval: 20 },
      );
      child.kill('SIGKILL');
      await once(child, 'exit');
    } finally {
      await blocker.query('rollback');
      await blocker.end();
      await rm(folder, { recursive: true });
    }
    expect(await fingerprint()).toEqual(before);
  });

  it('brings population and postcodes, and leads every old key that kept its AGS to its new one', {
    timeout: 60_000,
  }, async () => {
    const report = await importPlaces(house.db, options());
    expect(report).toMatchObject({ result: 'written', read: 11_004 + 294, faults: [] });
    const places = await loadDirectory(house.db);
    expect(places.counts.municipality).toBe(11_004);
    expect(places.hasPostcodes).toBe(true);
    expect(places.edition.register).toBe('2020-12-31');
    expect(places.get('053150000000')).toMatchObject({
      name: 'Köln',
      officialName: 'Köln, Stadt',
      population: 1_087_863,
      levels: ['municipality', 'county'],
    });
    expect(places.search('50667')[0]).toMatchObject({ matched: 'postcode', place: { ars: '053150000000' } });
    expect(places.search('54636', 100).length).toBe(39);

    // Appen moved into another association: same AGS, other key.
    const [old, now] = ['010565642001', '010565690001'];
    expect(places.resolve(old)).toMatchObject({
      kind: 'moved',
      place: { ars: now },
      change: { kind: 'rekeyed', evidence: 'ags' },
    });
    expect(places.keys(now)).toEqual(new Set([now, old]));
    expect(places.applies('010560000000', old)).toBe(true);
    // The boundary of 2016 answers under the key of today.
    const [lon, lat] = places.get(now)?.centre ?? [0, 0];
    expect(places.locate(lon, lat)?.place.ars).toBe(now);
    expect(house.places.locate(lon, lat)?.place.ars).toBe(old);

    for (const { from, kind } of report.moved) {
      const found = places.resolve(from);
      expect(found.kind).toBe(kind === 'rekeyed' ? 'moved' : 'retired');
    }
    // Whose municipality vanished into an unknown one still stands in a county or Land.
    const vanished = report.moved.find(({ kind }) => kind === 'vanished');
    const [x, y] = house.places.get(vanished?.from ?? '')?.centre ?? [0, 0];
    expect(places.locate(x, y)?.place.levels[0]).not.toBe('municipality');
  });

  it('again changes nothing, and says so', async () => {
    const before = await fingerprint();
    expect(await importPlaces(house.db, options())).toMatchObject({
      result: 'nothing-new',
      added: [],
      changed: [],
      moved: [],
    });
    expect(await fingerprint()).toEqual(before);
  });
});

describe('newer boundaries', () => {
  it('merge towns by their areas, keep what is damaged, and answer from then on', {
    timeout: 120_000,
  }, async () => {
    const own = await openTestPlaces();
    try {
      const [wacken, gribbohm, joined] = ['010615168107', '010615168031', '010615168555'];
      const broken = '053620028028';
      const boundaries = shippedBoundaries();
      const topology = subTopology(boundaries, [...boundaries.areas.keys()]);
      const features = feature(topology, topology.objects.areas).features.map((one) => {
        const ars = String(one.id);
        const named = {
          ARS: ars === wacken || ars === gribbohm ? joined : ars,
          GEN: ars === wacken || ars === gribbohm ? 'Wacken-Gribbohm' : (own.places.get(ars)?.name ?? ars),
          GF: 4,
        };
        if (ars !== broken) return { ...one, properties: named };
        return {
          type: 'Feature',
          properties: named,
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [7, 50],
                [7.1, 50],
                [7.1, 50.1],
                [7, 50.1],
              ],
            ],
          },
        };
      });
      const text = JSON.stringify({ type: 'FeatureCollection', features });
      const report = await importPlaces(own.db, { file: 'vg250.geojson', text, today, state: '2026-01-01' });
      expect(report.faults.map(({ what }) => what)).toEqual(['has a ring that is not closed']);
      expect(report.moved).toMatchObject([
        { from: gribbohm, to: joined, kind: 'merged', evidence: 'derived' },
        { from: wacken, to: joined, kind: 'merged', evidence: 'derived' },
      ]);
      expect(report.added).toEqual([{ ars: joined, name: 'Wacken-Gribbohm' }]);

      const places = await loadDirectory(own.db);
      expect(places.edition.boundaries).toBe('2026-01-01');
      expect(places.locate(9.3757, 54.0215)?.place).toMatchObject({ ars: joined, parent: '010615168000' });
      expect(places.keys(joined)).toEqual(new Set([joined, wacken, gribbohm]));
      expect(places.get(joined)?.areaKm2).toBeCloseTo(
        (own.places.get(wacken)?.areaKm2 ?? 0) + (own.places.get(gribbohm)?.areaKm2 ?? 0),
        0,
      );
      // Its new shape was damaged: yesterday's still answers, from the older layer.
      const [lon, lat] = own.places.get(broken)?.centre ?? [0, 0];
      expect(places.locate(lon, lat)?.place.ars).toBe(broken);
      expect(places.boundary(broken)).not.toBeNull();

      const again = await importPlaces(own.db, { file: 'vg250.geojson', text, today, state: '2026-01-01' });
      expect(again).toMatchObject({ result: 'nothing-new', moved: [], added: [] });
    } finally {
      await own.close();
    }
  });
});
