import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import tar from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptCommand } from './adopt.ts';
import { archiveCommand } from './archive.ts';
import { type CommandTestHouse, openCommandTestHouse } from './testing/command-house.ts';

const KOELN = '053150000000';

let house: CommandTestHouse;
beforeAll(async () => {
  house = await openCommandTestHouse();
  await house.run(adoptCommand, KOELN, 'leisure', '--settings', '{"cardDays":7}');
});
afterAll(() => house.close());

async function entriesOf(file: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const extract = createReadStream(file).pipe(createGunzip()).pipe(tar.extract());
  for await (const entry of extract) found.set(entry.header.name, await text(entry));
  return found;
}

describe('hier archive', () => {
  it('writes everything of a place into one file for its owner alone, and notes that', async () => {
    const file = join(house.scratch, 'koeln.tar.gz');
    const { code, out } = await house.run(archiveCommand, KOELN, file);
    expect(code).toBe(0);
    const entries = await entriesOf(file);
    const manifest = JSON.parse(entries.get('manifest.json') ?? '');
    expect(manifest.place).toMatchObject({ ars: KOELN, name: 'Köln' });
    expect(out).toBe(`Wrote ${file}: ${manifest.files.length} files of Köln.`);
    expect([...entries.keys()].sort()).toEqual(
      [...manifest.files.map(({ path }: { path: string }) => path), 'manifest.json'].sort(),
    );
    expect(JSON.parse((entries.get('rathaus/adoption.jsonl') ?? '').trim())).toMatchObject({
      ...{ ars: KOELN, solution: 'leisure', settings: { cardDays: 7 } },
    });
    expect(entries.get('rathaus/protokoll.csv')).toContain('adoption.adopted');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { rows } = await sql<{ action: string; actor: string | null }>`
      select action, actor from kernel.read_audit(array[${KOELN}], null, 1)`.execute(house.db);
    expect(rows).toEqual([{ action: 'archive.taken', actor: null }]);
  });

  it('leaves a file that is there as it is', async () => {
    const file = join(house.scratch, 'mine.tar.gz');
    writeFileSync(file, 'mine');
    await expect(house.run(archiveCommand, KOELN, file)).rejects.toMatchObject({
      ...{ name: 'UsageError', message: `${file} is already there: name another file.` },
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('writes nothing where there is no such place or no such folder', async () => {
    const file = join(house.scratch, 'none.tar.gz');
    for (const ars of ['990000000000', 'Köln'])
      await expect(house.run(archiveCommand, ars, file)).rejects.toThrow(`There is no place ${ars}`);
    expect(existsSync(file)).toBe(false);
    await expect(
      house.run(archiveCommand, KOELN, join(house.scratch, 'no', 'a.tar.gz')),
    ).rejects.toMatchObject({
      ...{ name: 'UsageError', message: expect.stringContaining('name a folder that is there') },
    });
  });

  it.each([[[]], [[KOELN]], [[KOELN, 'a', 'b']]])('does not understand %j', async (args) => {
    await expect(house.run(archiveCommand, ...args)).rejects.toThrow(/Try: npm run hier/);
  });
});
