/** The same content on the newest and the oldest PostgreSQL, there and back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../database/address.ts';
import { startTestCluster } from '../database/test-cluster.ts';
import { hasDebianCluster, startDebianCluster } from '../database/test-debian-cluster.ts';
import { prepareRoles, TEST_PASSWORD } from '../database/test-roles.ts';
import { backUp } from './backup.ts';
import type { Manifest } from './manifest.ts';
import { restore } from './restore.ts';
import { fillInstallation, makeUploads, oddSolution } from './test-installation.ts';

describe.skipIf(!hasDebianCluster())('a backup across versions of PostgreSQL', () => {
  let folder: string;
  let odd: Awaited<ReturnType<typeof oddSolution>>;
  const ends: (() => Promise<void>)[] = [];
  let newest: string;
  let oldest: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hier-versions-'));
    odd = await oddSolution('new');
    const own = await startTestCluster();
    ends.push(own.stop);
    newest = own.cluster.superUrl;
    const debian = await startDebianCluster();
    ends.push(debian.stop);
    oldest = debian.superUrl;
  });
  afterAll(async () => {
    await Promise.all([...ends.map((end) => end()), odd.remove(), rm(folder, { recursive: true })]);
  });

  it('is the same, by every checksum, from 18 to 15 and back, whatever the order of words there', async () => {
    const first = await database(newest, 'first', 'C');
    await fillInstallation(first, odd.solution);
    await makeUploads(join(folder, 'first'));
    // Another collation: rows must not be in another order for it.
    const second = await database(oldest, 'second', 'C.UTF-8');
    const third = await database(newest, 'third', 'C');

    const from18 = await take('first', first);
    await putInto('second', second, 'first');
    const from15 = await take('second', second);
    await putInto('third', third, 'second');
    const back = await take('third', third);

    expect([from18, from15, back].map(({ server }) => server.split('.')[0])).toEqual(['18', '15', '18']);
    expect(from18.tables.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(150);
    for (const one of [from15, back]) {
      expect(one.tables).toEqual(from18.tables);
      expect(one.sequences).toEqual(from18.sequences);
      expect(one.files).toEqual(from18.files);
    }
  });

  async function take(name: string, ownerUrl: string): Promise<Manifest> {
    const { manifest } = await backUp({
      ...{ file: join(folder, `${name}.tar.gz`), ownerUrl, schemas: ['kernel', 'odd'] },
      ...{ filesFolder: join(folder, name), now: Temporal.Instant.from('2026-11-26T04:00:00Z') },
    });
    return manifest;
  }

  async function putInto(name: string, ownerUrl: string, from: string): Promise<void> {
    await restore({
      ...{ file: join(folder, `${from}.tar.gz`), ownerUrl, folders: [odd.solution] },
      filesFolder: join(folder, name),
    });
  }
});

/** An empty database of `hier_owner`; returns the owner's address. */
async function database(superUrl: string, name: string, locale: string): Promise<string> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await prepareRoles(client);
    await client.query(
      `create database ${name} template template0 encoding 'UTF8' locale '${locale}' owner hier_owner`,
    );
  } finally {
    await client.end();
  }
  const url = new URL(withDatabase(superUrl, name));
  url.username = 'hier_owner';
  url.password = TEST_PASSWORD;
  return url.href;
}
