import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './connection.ts';
import { migrate } from './migrate.ts';
import { createTestDatabase, emptyTemplate, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
const folders: string[] = [];

beforeEach(async () => {
  database = await createTestDatabase({ template: emptyTemplate });
});
afterEach(() => database.drop());
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A folder of migrations, file name → SQL. */
async function folderOf(files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'hier-migrations-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return pathToFileURL(folder);
}

async function change(folder: URL, name: string, text: string): Promise<void> {
  await writeFile(new URL(`${folder.href}/${name}`), text);
}

async function ask<T>(url: string, query: string): Promise<T[]> {
  const db = connect(url, { max: 1 });
  try {
    return (await sql.raw<T>(query).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

describe('migrate', () => {
  it('applies the kernel first, then solutions by id, and nothing the second time', async () => {
    const kernelFolder = await folderOf({
      '001-a.sql': 'create table kernel.a (x int)',
      'README.md': 'no SQL',
    });
    const waste = { id: 'waste', folder: await folderOf({ '001-w.sql': 'create table waste.w (x int)' }) };
    const air = { id: 'air', folder: await folderOf({ '001-b.sql': 'create table air.b (x int)' }) };
    const options = { ownerUrl: database.ownerUrl, kernelFolder, folders: [waste, air] };
    expect(await migrate(options)).toEqual(['kernel/001-a.sql', 'air/001-b.sql', 'waste/001-w.sql']);
    expect(await migrate(options)).toEqual([]);
  });

  it('lets the program read and write its tables, but neither change them nor touch the ledger', async () => {
    const kernelFolder = await folderOf({ '001-a.sql': 'create table kernel.a (x int, id bigserial)' });
    await migrate({ ownerUrl: database.ownerUrl, kernelFolder, folders: [] });
    await ask(database.appUrl, 'insert into kernel.a (x) values (1)');
    await expect(ask(database.appUrl, 'select x, id from kernel.a')).resolves.toEqual([{ x: 1, id: 1 }]);
    await expect(ask(database.appUrl, 'drop table kernel.a')).rejects.toThrow(/must be owner/);
    await expect(ask(database.appUrl, 'create table kernel.b (x int)')).rejects.toThrow(/permission denied/);
    await expect(ask(database.appUrl, 'select name from kernel.migration')).resolves.toEqual([
      { name: '001-a.sql' },
    ]);
    await expect(ask(database.appUrl, 'delete from kernel.migration')).rejects.toThrow(/permission denied/);
  });

  it('lets a migration take rights away: a table can be one that is only added to', async () => {
    const kernelFolder = await folderOf({
      '001-audit.sql':
        'create table kernel.audit (x int); revoke update, delete on kernel.audit from hier_app;',
    });
    await migrate({ ownerUrl: database.ownerUrl, kernelFolder, folders: [] });
    await ask(database.appUrl, 'insert into kernel.audit values (1)');
    await expect(ask(database.appUrl, 'delete from kernel.audit')).rejects.toThrow(/permission denied/);
    await expect(ask(database.appUrl, 'update kernel.audit set x = 2')).rejects.toThrow(/permission denied/);
  });

  it('refuses a file that was changed after it had been applied', async () => {
    const kernelFolder = await folderOf({ '001-a.sql': 'create table kernel.a (x int)' });
    await migrate({ ownerUrl: database.ownerUrl, kernelFolder, folders: [] });
    await change(kernelFolder, '001-a.sql', 'create table kernel.a (x bigint)');
    await expect(migrate({ ownerUrl: database.ownerUrl, kernelFolder, folders: [] })).rejects.toThrow(
      /kernel\/001-a\.sql was changed after it had been applied/,
    );
  });

  it('takes a checkout with other line ends for the same file', async () => {
    const kernelFolder = await folderOf({ '001-a.sql': 'create table kernel.a (\n  x int\n)' });
    await migrate({ ownerUrl: database.ownerUrl, kernelFolder, folders: [] });
    await change(kernelFolder, '001-a.sql', 'create table kernel.a (\r\n  x int\r\n)');
    await expect(migrate({ ownerUrl: database.ownerUrl, kernelFolder, folders: [] })).resolves.toEqual([]);
  });

  it('refuses a database that is newer than the program, and a file that comes too late', async () => {
    const newer = await folderOf({ '001-a.sql': 'select 1', '003-c.sql': 'select 1' });
    await migrate({ ownerUrl: database.ownerUrl, kernelFolder: newer, folders: [] });
    const older = await folderOf({ '001-a.sql': 'select 1' });
    await expect(migrate({ ownerUrl: database.ownerUrl, kernelFolder: older, folders: [] })).rejects.toThrow(
      /003-c\.sql.*older/,
    );
    await change(newer, '002-b.sql', 'select 1');
    await expect(migrate({ ownerUrl: database.ownerUrl, kernelFolder: newer, folders: [] })).rejects.toThrow(
      /002-b\.sql comes before 003-c\.sql/,
    );
  });

  it.each([
    [{ '001-a.sql': 'create table kernel.a (x int); create tabel;' }, /001-a\.sql failed: syntax error/],
    [{ 'first.sql': 'select 1' }, /must be named/],
    [{ '001-a.sql': 'select 1', '001-b.sql': 'select 1' }, /two migrations with number 1/],
    [{ '001-a.sql': 'create table kernel.a (x int);\ncommit;' }, /must not begin or end a transaction/],
  ])('keeps nothing of a bad folder %o', async (files, message) => {
    const kernelFolder = await folderOf(files);
    await expect(migrate({ ownerUrl: database.ownerUrl, kernelFolder, folders: [] })).rejects.toThrow(
      message,
    );
    const tables = await ask(
      database.ownerUrl,
      "select from pg_tables where schemaname = 'kernel' and tablename = 'a'",
    );
    expect(tables).toEqual([]);
  });

  it('migrates once when two processes begin at the same moment', async () => {
    const kernelFolder = await folderOf({
      '001-a.sql': 'create table kernel.a (x int); select pg_sleep(0.3)',
    });
    const options = { ownerUrl: database.ownerUrl, kernelFolder, folders: [] };
    const results = await Promise.all([migrate(options), migrate(options), migrate(options)]);
    expect(results.flat()).toEqual(['kernel/001-a.sql']);
  });

  it('goes on where a killed process stopped', async () => {
    const kernelFolder = await folderOf({
      '001-a.sql': 'create table kernel.a (x int)',
      // The lock is taken by the test: the migration waits here until it is killed.
      '002-b.sql': 'create table kernel.b (x int); notify here; select pg_advisory_xact_lock(7)',
    });
    const db = connect(database.ownerUrl, { max: 1 });
    await sql`select pg_advisory_lock(7)`.execute(db);
    const script = `
      import { migrate } from ${JSON.stringify(new URL('./migrate.ts', import.meta.url).href)};
      await migrate({ ownerUrl: ${JSON.stringify(database.ownerUrl)}, folders: [], kernelFolder: new URL(${JSON.stringify(kernelFolder.href)}),
        log: { info: (text) => console.log(text), warn: () => undefined } });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await sql`select pg_advisory_unlock(7)`.execute(db);
    await db.destroy();
    await expect(migrate({ ownerUrl: database.ownerUrl, kernelFolder, folders: [] })).resolves.toEqual([
      'kernel/002-b.sql',
    ]);
  });
});
