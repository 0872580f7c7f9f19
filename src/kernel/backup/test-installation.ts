/** Databases with everything that is hard to copy, for tests of backup and restore. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../database/migrate.ts';

/** A solution of its own, so that the kernel's tests know none by name: foreign keys, counters, every odd type. */
const MIGRATIONS = {
  '001-odd.sql': `
    create table odd.a_child (
      id bigint generated always as identity primary key,
      parent text not null references odd.z_parent (name),
      twice integer generated always as (1 + 1) stored
    );`,
  '002-more.sql': 'create table odd.more (ars text primary key, n serial);',
};
const PARENT = `
  create table odd.z_parent (
    name text primary key,
    of text references odd.z_parent (name),
    t text, b bytea, j jsonb, ts timestamptz, d date, n numeric, f double precision, list text[], u uuid, yes boolean
  );`;

export interface OddSolution {
  id: 'odd';
  folder: URL;
}

/** Writes the migrations of the solution; those of a newer program, or of the one before. */
export async function oddSolution(
  state: 'old' | 'new',
): Promise<{ solution: OddSolution; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hier-odd-'));
  await writeFile(join(folder, '001-odd.sql'), PARENT + MIGRATIONS['001-odd.sql']);
  if (state === 'new') await writeFile(join(folder, '002-more.sql'), MIGRATIONS['002-more.sql']);
  return {
    solution: { id: 'odd', folder: new URL(`file://${folder}/`) },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Migrates, and fills tables of house and solution with values that break careless copies. */
export async function fillInstallation(ownerUrl: string, solution: OddSolution): Promise<void> {
  await migrate({ ownerUrl, folders: [solution] });
  await asOwner(ownerUrl, async (client) => {
    await client.query(`
      insert into odd.z_parent values
        ('a', null, E'tab\\tline\\nback\\\\slash \\\\. \\\\N', '\\x00ff0a0d', '{"a": [1, null, "\\u00fc"]}', '2026-03-29 01:59:59.999999+00', '2026-02-28', 1.10, 0.1, '{a,NULL,"b,c"}', '0192f0c0-0000-7000-8000-000000000000', true),
        ('Z', 'a', '', '', 'null', 'infinity', '-infinity', 'NaN', '-Infinity', '{}', null, false),
        ('ä', 'ä', null, null, null, null, null, null, 1e-300, null, null, null);
      insert into odd.a_child (parent) select 'a' from generate_series(1, 5);
      delete from odd.a_child where id = 5;
      insert into kernel.person values ('0192f0c0-0000-7000-8000-000000000001', 'Erika', 'erika@stadt.example', true, null, now(), now());
      insert into kernel.audit (at, ars, action, subject) values (now(), '053150000000', 'membership.granted', 'membership x');
      insert into kernel.attribution values ('x', 'X', 'dl-de/by-2-0', '', '2026');`);
    // Larger than a part, and than what a connection takes at once.
    await client.query(
      `insert into odd.z_parent (name, t) select 'big ' || n, repeat(md5(n::text), 2000) from generate_series(1, 150) n`,
    );
  });
}

/** Uploads as the house keeps them. */
export async function makeUploads(folder: string): Promise<void> {
  await mkdir(join(folder, 'ab'), { recursive: true });
  await writeFile(join(folder, 'ab', 'abcdef'), Buffer.alloc(300_000, 7));
  await writeFile(join(folder, 'ab', 'empty'), '');
}

export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
