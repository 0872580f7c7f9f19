import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import tar from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../database/listener.ts';
import { migrate } from '../database/migrate.ts';
import { createTestDatabase, emptyTemplate, type TestDatabase } from '../database/test-database.ts';
import { type BackupReport, backUp } from './backup.ts';
import { type RestoreOptions, restore } from './restore.ts';
import {
  asOwner,
  fillInstallation,
  makeUploads,
  type OddSolution,
  oddSolution,
} from './test-installation.ts';
import { verifyArchive } from './verify-archive.ts';

const NOW = Temporal.Instant.from('2026-11-26T04:00:00Z');
let folder: string;
let old: { solution: OddSolution; remove(): Promise<void> };
let newer: typeof old;
let source: TestDatabase;
let file: string;
let report: BackupReport;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hier-backup-'));
  [old, newer] = await Promise.all([oddSolution('old'), oddSolution('new')]);
  source = await createTestDatabase({ template: emptyTemplate });
  await fillInstallation(source.ownerUrl, old.solution);
  await makeUploads(join(folder, 'files'));
  file = join(folder, 'whole.tar.gz');
  report = await take(file);
});
afterAll(async () => {
  await source.drop();
  await Promise.all([old.remove(), newer.remove(), rm(folder, { recursive: true })]);
});

const take = (to: string, ownerUrl = source.ownerUrl, filesFolder = join(folder, 'files')) =>
  backUp({ file: to, ownerUrl, schemas: ['kernel', 'odd'], filesFolder, now: NOW });

/** A database and a folder of its own, thrown away afterwards. */
async function elsewhere<T>(work: (target: TestDatabase, files: string) => Promise<T>): Promise<T> {
  const target = await createTestDatabase({ template: emptyTemplate });
  const files = join(await mkdtemp(join(tmpdir(), 'hier-restore-')), 'files');
  try {
    return await work(target, files);
  } finally {
    await target.drop();
    await rm(join(files, '..'), { recursive: true });
  }
}
const into = (target: TestDatabase, filesFolder: string, own: Partial<RestoreOptions> = {}) =>
  restore({ file, ownerUrl: target.ownerUrl, folders: [old.solution], filesFolder, ...own });

const digests = ({ manifest }: BackupReport) =>
  manifest.tables.map(({ schema, name, rows, sha256 }) => ({ table: `${schema}.${name}`, rows, sha256 }));

describe('a backup', () => {
  it('is one file that only its owner may read, with a list of everything in it', async () => {
    expect(existsSync(`${file}.part`)).toBe(false);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const manifest = await verifyArchive(file);
    expect(manifest).toEqual(report.manifest);
    expect(manifest).toMatchObject({
      format: 1,
      at: '2026-11-26T04:00:00Z',
      server: expect.stringMatching(/^\d\d/),
    });
    expect(manifest.migrations).toContainEqual({
      ...{ schema: 'odd', name: '001-odd.sql', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(manifest.files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['ab/abcdef', 300_000],
      ['ab/empty', 0],
    ]);
    const names = manifest.tables.map(({ schema, name }) => `${schema}.${name}`);
    expect(names).toContain('kernel.audit');
    expect(names).not.toContain('kernel.migration');
    expect(names.indexOf('odd.z_parent')).toBeLessThan(names.indexOf('odd.a_child'));
    expect(manifest.tables.find(({ name }) => name === 'a_child')?.columns).toEqual(['id', 'parent']);
  });

  it('is the same for the same content', async () => {
    const again = await take(join(folder, 'again.tar.gz'));
    expect(digests(again)).toEqual(digests(report));
  });

  it('shows one moment, however long it takes and whatever is written meanwhile', async () => {
    const busy = { going: true, written: 0 };
    const writing = asOwner(source.ownerUrl, async (client) => {
      while (busy.going) {
        // Both or neither: a child without its parent would show that two moments were seen.
        await client.query('begin');
        await client.query(`insert into odd.z_parent (name) values ('during ${busy.written}')`);
        await client.query(`insert into odd.a_child (parent) values ('during ${busy.written}')`);
        await client.query('commit');
        busy.written += 1;
      }
      await client.query(`delete from odd.a_child where parent ~ '^during '`);
      await client.query(`delete from odd.z_parent where name ~ '^during '`);
    });
    const made = await take(join(folder, 'busy.tar.gz'));
    busy.going = false;
    await writing;
    expect(busy.written).toBeGreaterThan(0);
    await elsewhere((target, files) => into(target, files, { file: join(folder, 'busy.tar.gz') }));
    const rowsOf = (table: string) => made.manifest.tables.find(({ name }) => name === table)?.rows ?? 0;
    expect(rowsOf('z_parent') - 153).toBe(rowsOf('a_child') - 4);
  });

  it('never replaces a file and leaves none that is not whole', async () => {
    await expect(take(file)).rejects.toMatchObject({ code: 'exists' });
    await expect(take(join(folder, 'no', 'folder.tar.gz'))).rejects.toMatchObject({ code: 'disk' });
    const gone = join(folder, 'gone.tar.gz');
    await expect(take(gone, source.ownerUrl.replace(/:\d+\//, ':1/'))).rejects.toThrow();
    await expect(take(gone, source.appUrl)).rejects.toThrow(/permission denied/);
    expect([existsSync(gone), existsSync(`${gone}.part`)]).toEqual([false, false]);
  });

  it('goes on where one that was killed left its beginning', async () => {
    await writeFile(join(folder, 'killed.tar.gz.part'), 'half');
    await take(join(folder, 'killed.tar.gz'));
    expect((await verifyArchive(join(folder, 'killed.tar.gz'))).tables.length).toBe(
      report.manifest.tables.length,
    );
  });

  it('says which tables it leaves out because the program does not know them', async () => {
    const made = await backUp({
      ...{ file: join(folder, 'part.tar.gz'), ownerUrl: source.ownerUrl, schemas: ['kernel'] },
      ...{ filesFolder: join(folder, 'nothing'), now: NOW },
    });
    expect(made.leftOut).toEqual(['odd']);
    expect(made.manifest.files).toEqual([]);
  });
});

describe('restoring', () => {
  it('brings back the same, by every checksum, with counters that go on', async () => {
    await elsewhere(async (target, files) => {
      expect((await into(target, files)).migrated).toEqual([]);
      const again = await take(join(folder, 'restored.tar.gz'), target.ownerUrl, files);
      expect(digests(again)).toEqual(digests(report));
      expect(again.manifest.sequences).toEqual(report.manifest.sequences);
      expect(again.manifest.files).toEqual(report.manifest.files);
      const next = await asOwner(target.ownerUrl, (client) =>
        client.query<{ id: string }>(`insert into odd.a_child (parent) values ('a') returning id`),
      );
      // 5 was given away and deleted before.
      expect(next.rows).toEqual([{ id: '6' }]);
    });
  });

  it('leaves the rights of the application as they are after a start', async () => {
    await elsewhere(async (target, files) => {
      await into(target, files);
      await asOwner(target.appUrl, async (client) => {
        await client.query(`insert into odd.more_or_less values (1)`).catch(() => undefined);
        expect((await client.query('select from odd.z_parent')).rowCount).toBeGreaterThan(100);
        await expect(client.query('select from kernel.audit')).rejects.toThrow('permission denied');
        await expect(client.query('delete from kernel.migration')).rejects.toThrow('permission denied');
      });
    });
  });

  it('takes a backup of an older program and brings it to the present', async () => {
    await elsewhere(async (target, files) => {
      const { migrated } = await into(target, files, { folders: [newer.solution] });
      expect(migrated).toEqual(['odd/002-more.sql']);
      await asOwner(target.ownerUrl, async (client) => {
        expect((await client.query('select from odd.more')).rowCount).toBe(0);
        expect((await client.query('select from odd.z_parent')).rowCount).toBe(153);
      });
    });
  });

  it('refuses a backup of a newer program and one whose migrations are others', async () => {
    const later = join(folder, 'later.tar.gz');
    await elsewhere(async (database, files) => {
      await migrate({ ownerUrl: database.ownerUrl, folders: [newer.solution] });
      await take(later, database.ownerUrl, files);
    });
    await elsewhere(async (target, files) => {
      await expect(into(target, files, { file: later })).rejects.toMatchObject({ code: 'newer' });
      const changed = await oddSolution('old');
      await appendFile(new URL('001-odd.sql', changed.solution.folder), '-- changed');
      await expect(into(target, files, { folders: [changed.solution] })).rejects.toMatchObject({
        code: 'newer',
      });
      await changed.remove();
      await expectNothing(target);
    });
  });

  it('refuses an installation that holds anything, unless the name is typed', async () => {
    await elsewhere(async (target, files) => {
      await migrate({ ownerUrl: target.ownerUrl, folders: [newer.solution] });
      await asOwner(target.ownerUrl, (client) =>
        client.query(`insert into odd.z_parent (name) values ('mine')`),
      );
      await expect(into(target, files)).rejects.toMatchObject({ code: 'not-empty' });
      const no = into(target, files, { mayReplace: async () => false });
      await expect(no).rejects.toMatchObject({ code: 'name' });
      const names = await asOwner(target.ownerUrl, (client) => client.query('select name from odd.z_parent'));
      expect(names.rows).toEqual([{ name: 'mine' }]);
      const asked: unknown[] = [];
      await into(target, files, { mayReplace: async (found) => asked.push(found) > 0 });
      expect(asked).toMatchObject([{ tables: 1, files: 0 }]);
      const again = await take(join(folder, 'replaced.tar.gz'), target.ownerUrl, files);
      expect(digests(again)).toEqual(digests(report));
    });
  });

  it('refuses a folder with uploads, and replaces them where it may', async () => {
    await elsewhere(async (target, files) => {
      await makeUploads(files);
      await writeFile(join(files, 'mine'), 'mine');
      await expect(into(target, files)).rejects.toMatchObject({ code: 'not-empty' });
      await into(target, files, { mayReplace: async () => true });
      expect([existsSync(join(files, 'mine')), existsSync(join(files, 'ab', 'abcdef'))]).toEqual([
        false,
        true,
      ]);
    });
  });

  it('leaves what was there where it is ended half-way', async () => {
    await elsewhere(async (target, files) => {
      const interrupted = expect(into(target, files)).rejects.toThrow();
      // As soon as it has begun to change anything, its connection is cut.
      await asOwner(target.ownerUrl, async (client) => {
        const cut = async () =>
          (
            await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and application_name = 'hierzulande restore'
                and backend_xid is not null`)
          ).rowCount ?? 0;
        while ((await cut()) === 0);
      });
      await interrupted;
      await expectNothing(target);
      expect([existsSync(files), existsSync(`${files}.restoring`)]).toEqual([false, false]);
      // And nothing of it keeps the next one from working.
      await into(target, files);
    });
  });

  it('is refused while the house runs', async () => {
    await elsewhere(async (target, files) => {
      const running = await listen(target.appUrl, {
        channels: [],
        onNotify: () => {},
        onReconnect: () => {},
      });
      await expect(into(target, files)).rejects.toMatchObject({ code: 'running' });
      await running.close();
    });
  });
});

describe('a file that is no whole backup', () => {
  const bad = () => join(folder, 'bad.tar.gz');
  async function expectRefused(code: string): Promise<void> {
    await elsewhere(async (target, files) => {
      await expect(into(target, files, { file: bad() })).rejects.toMatchObject({ code });
      await expectNothing(target);
      expect([existsSync(files), existsSync(`${files}.restoring`)]).toEqual([false, false]);
    });
  }

  it('is refused where it is cut off, wherever', async () => {
    const whole = await readFile(file);
    for (const part of [0.999, 0.6, 0.01]) {
      await writeFile(bad(), whole);
      await truncate(bad(), Math.floor(whole.length * part));
      await expectRefused('cut-off');
    }
  });

  it('is refused where a bit is another one, wherever', async () => {
    const whole = await readFile(file);
    for (const part of [0.2, 0.5, 0.9]) {
      const changed = Buffer.from(whole);
      const at = Math.floor(changed.length * part);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      await writeFile(bad(), changed);
      await expectRefused('damaged');
    }
  });

  it('is refused where its content was changed and packed again', async () => {
    const text = gunzipSync(await readFile(file)).toString('latin1');
    await writeFile(bad(), gzipSync(Buffer.from(text.replace('erika@stadt', 'mande@stadt'), 'latin1')));
    await expectRefused('damaged');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'cut-off'],
    ['a text', Buffer.from('hello, this is no backup at all'), 'not-ours'],
    ['another packed file', gzipSync('hello'.repeat(500)), 'damaged'],
  ])('is refused where it is %s', async (_what, content, code) => {
    await writeFile(bad(), content);
    await expectRefused(code);
  });

  it('is refused where it is the archive of somebody else, or of a later format', async () => {
    await archive([['readme.txt', 'hello']]);
    await expectRefused('not-ours');
    await archive([['backup.json', '{"format": 2, "program": "9.0.0"}']]);
    await expectRefused('newer');
    await archive([['backup.json', '{"format": 1, "program": "0.1.0"}']]);
    await expectRefused('cut-off');
  });

  it.each(['files/../../outside', 'files//etc/passwd', 'files/.hidden', 'tables/kernel.person/x', 'other'])(
    'is refused where an entry leads elsewhere: %s',
    async (name) => {
      await archive([
        ['backup.json', '{"format": 1, "program": "0.1.0"}'],
        [name, 'x'],
      ]);
      await expectRefused('damaged');
    },
  );

  it('is refused where it is not there', async () => {
    await rm(bad(), { force: true });
    await expectRefused('no-file');
  });

  async function archive(entries: [name: string, content: string][]): Promise<void> {
    const pack = tar.pack();
    for (const [name, content] of entries) pack.entry({ name }, content);
    pack.finalize();
    const chunks: Buffer[] = [];
    await pipeline(pack, createGzip(), async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) chunks.push(chunk);
    });
    await writeFile(bad(), Buffer.concat(chunks));
  }
});

/** No schema of ours is there. */
async function expectNothing(target: TestDatabase): Promise<void> {
  const { rows } = await asOwner(target.ownerUrl, (client) =>
    client.query(`select nspname from pg_namespace where nspname in ('kernel', 'odd')`),
  );
  expect(rows).toEqual([]);
}
