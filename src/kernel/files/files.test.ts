import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../database/connection.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { createFileFolder } from './file-folder.ts';
import { keepFile } from './keep-file.ts';
import { deleteFileRow } from './store.ts';
import { removeUnnamed, sweepFiles } from './sweep-files.ts';

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const ERIKA = '01930000-0000-7000-8000-000000000001';
const MAX = '01930000-0000-7000-8000-000000000002';

let database: TestDatabase;
let db: Kysely<unknown>;
const folder = mkdtempSync(join(tmpdir(), 'hier-files-'));
const files = createFileFolder(folder);
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.appUrl);
  for (const person of [ERIKA, MAX])
    await sql`insert into kernel.person (id, email, created_at, updated_at)
      values (${person}, ${`${person}@stadt.example`}, now(), now())`.execute(db);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const keep = (person: string, text: string) =>
  keepFile(
    { db, files },
    {
      ...{ person, purpose: 'profile-picture', type: 'image/webp', now: NOW },
      bytes: Buffer.from(text),
      sha256: digest(text),
    },
  );
const there = async () => (await files.list()).toSorted();

describe('files', () => {
  it('lie under their digest, readable for the house alone', async () => {
    await keep(ERIKA, 'one');
    const path = join(folder, digest('one').slice(0, 2), digest('one'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await files.read(digest('one')))?.toString()).toBe('one');
    expect(await files.read(digest('nothing'))).toBeNull();
  });

  it('never leave their folder', async () => {
    for (const name of ['../../etc/passwd', `${'a'.repeat(62)}/..`, '', '\0'.repeat(64), 'A'.repeat(64)]) {
      await expect(async () => files.read(name)).rejects.toThrow(/no digest/);
      await expect(async () => files.remove(name)).rejects.toThrow(/no digest/);
      await expect(async () => files.write(name, Buffer.from('x'))).rejects.toThrow(/no digest/);
    }
  });

  it('are shared by those who gave the same bytes, and go with the last of them', async () => {
    await keep(ERIKA, 'same');
    await keep(MAX, 'same');
    expect(await there()).toEqual([digest('same')]);
    await keep(ERIKA, 'other');
    expect(await there()).toEqual([digest('same'), digest('other')].toSorted());
    const gone = await deleteFileRow(db, MAX, 'profile-picture');
    expect(await removeUnnamed({ db, files }, gone === null ? [] : [gone])).toBe(1);
    expect(await there()).toEqual([digest('other')]);
  });

  it('are swept when nobody names them: those of a person who is gone, and what a killed process left', async () => {
    await keep(MAX, 'last');
    await sql`delete from kernel.person where id = ${MAX}`.execute(db);
    const cutOff = join(folder, digest('other').slice(0, 2), `${digest('other')}.1234.making`);
    writeFileSync(cutOff, 'half');
    writeFileSync(join(folder, 'note.txt'), 'not ours');
    expect(await sweepFiles({ db, files })).toBe(1);
    expect(await there()).toEqual([digest('other')]);
    expect(readdirSync(folder, { recursive: true })).not.toContain(expect.stringContaining('.making'));
    expect(readdirSync(folder)).toContain('note.txt');
  });

  it('are never lost to a sweep that runs while they are added', async () => {
    await Promise.all([
      ...Array.from({ length: 10 }, (_, index) => keep(ERIKA, `picture ${index}`)),
      ...Array.from({ length: 10 }, () => sweepFiles({ db, files })),
    ]);
    const { rows } = await sql<{ sha256: string }>`select sha256 from kernel.file`.execute(db);
    expect(rows).toHaveLength(1);
    for (const { sha256 } of rows) expect(await files.read(sha256)).not.toBeNull();
    await sweepFiles({ db, files });
    expect(await there()).toEqual(rows.map(({ sha256 }) => sha256));
  });
});
