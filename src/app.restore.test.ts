/** The drill: a whole house with people, example data and uploads is copied, put elsewhere, and is the same. */

import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { backUp } from './kernel/backup/backup.ts';
import type { Manifest } from './kernel/backup/manifest.ts';
import { restore } from './kernel/backup/restore.ts';
import { connect } from './kernel/database/connection.ts';
import { foldersOf } from './kernel/database/migration-files.ts';
import { createTestDatabase, emptyTemplate, type TestDatabase } from './kernel/database/test-database.ts';
import { createFileFolder } from './kernel/files/file-folder.ts';
import { signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const NOW = Temporal.Instant.from('2026-11-26T04:00:00Z');
const folders = foldersOf(solutions);
let house: TestHouse;
let target: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hier-drill-'));
  house = await openTestHouse(buildApp, solutions);
  target = await createTestDatabase({ template: emptyTemplate });
  const { db, places, adoptions } = house.kernel;
  const faults: unknown[] = [];
  await renewSamples(
    { db, places, adoptions, solutions },
    { now: NOW, onFault: (fault) => void faults.push(fault) },
  );
  expect(faults).toEqual([]);
  await signInAs(house, {
    email: 'erika@stadt.example',
    memberships: [{ ars: '053150000000', level: 'municipality', role: 'manager' }],
  });
  const bytes = Buffer.from('an upload');
  await createFileFolder(join(folder, 'from')).write(createHash('sha256').update(bytes).digest('hex'), bytes);
});
afterAll(async () => {
  await house.close();
  await target.drop();
  await rm(folder, { recursive: true });
});

async function take(name: string, ownerUrl: string, files: string): Promise<Manifest> {
  const { manifest, leftOut } = await backUp({
    ...{ file: join(folder, name), ownerUrl, schemas: ['kernel', ...folders.map(({ id }) => id)] },
    ...{ filesFolder: join(folder, files), now: NOW },
  });
  expect(leftOut).toEqual([]);
  return manifest;
}

describe('the restore drill', () => {
  it('brings a whole house back: the same checksums of everything, and a house that knows its places', async () => {
    const first = await take('first.tar.gz', house.ownerUrl, 'from');
    const { migrated } = await restore({
      ...{ file: join(folder, 'first.tar.gz'), ownerUrl: target.ownerUrl, folders },
      filesFolder: join(folder, 'to'),
    });
    expect(migrated).toEqual([]);
    const second = await take('second.tar.gz', target.ownerUrl, 'to');

    expect(second.tables).toEqual(first.tables);
    expect(second.sequences).toEqual(first.sequences);
    expect(second.files).toEqual(first.files);
    expect(second.files).toHaveLength(1);
    const rows = new Map(first.tables.map((one) => [`${one.schema}.${one.name}`, one.rows]));
    expect(rows.get('kernel.place')).toBeGreaterThan(11_000);
    expect(rows.get('leisure.occurrence')).toBeGreaterThan(50);
    expect([rows.get('kernel.person'), rows.get('kernel.session')]).toEqual([1, 1]);

    const db = connect(target.appUrl);
    const places = await loadDirectory(db);
    expect(places.counts).toEqual(house.kernel.places.counts);
    await db.destroy();
  });
});
