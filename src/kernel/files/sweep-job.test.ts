import { createHash, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestPlaces, type TestPlaces } from '../places/test-places.ts';
import type { Kernel } from '../solution.ts';
import { testKernel } from '../test-kernel.ts';
import { createFileFolder } from './file-folder.ts';
import { keepPlaceFile, readPlaceFile } from './place-files.ts';
import { sweepFilesJob } from './sweep-job.ts';

const KOELN = '053150000000';
const DAYS_8 = { hours: 24 * 8 };

let house: TestPlaces;
let kernel: Kernel;
const folder = mkdtempSync(join(tmpdir(), 'hier-sweep-'));
beforeAll(async () => {
  house = await openTestPlaces();
  kernel = testKernel(house, { files: createFileFolder(folder) });
});
beforeEach(async () => {
  for (const table of ['entry', 'town', 'town_version', 'place_file'])
    await sql`delete from ${sql.table(`kernel.${table}`)}`.execute(house.db);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const now = () => kernel.clock.now();
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** A picture of a place whose bytes are the text; eight days old unless told. */
async function keep(text: string, own: { age?: Temporal.DurationLike; purpose?: 'crest' } = {}) {
  const { age = DAYS_8, purpose = 'content' } = own;
  const bytes = Buffer.from(text);
  const picture = { bytes, sha256: digest(text), type: 'image/webp', width: 1, height: 1 } as const;
  return (await keepPlaceFile(kernel, { ars: KOELN, purpose, picture, now: now().subtract(age) })).id;
}

/** An entry with a version of its own before. */
async function enter(
  state: 'draft' | 'published' | 'withdrawn',
  parts: Partial<Record<'now' | 'shown' | 'before', object>>,
) {
  const id = randomUUIDv7();
  const shown = state === 'published' ? JSON.stringify(parts.shown ?? {}) : null;
  await sql`insert into kernel.entry
    (ars, id, solution, intake, state, content, shown, title, folded, version, created_at, changed_at)
    values (${KOELN}, ${id}, 'leisure', 'events', ${state}, ${JSON.stringify(parts.now ?? {})}, ${shown}, 't', 't', 2,
      now(), now())`.execute(house.db);
  await sql`insert into kernel.entry_version (ars, entry, version, state, content, title, changed_at)
    values (${KOELN}, ${id}, 1, 'draft', ${JSON.stringify(parts.before ?? {})}, 't', now())`.execute(
    house.db,
  );
}
const withPicture = (id: string) => ({ title: 'Fest', picture: { id, alt: 'Ein Fest', credit: '' } });

const sweep = (solutions: Parameters<typeof sweepFilesJob>[0] = []) =>
  sweepFilesJob(solutions).run({}, kernel, new AbortController().signal);
async function isKept(id: string, text: string): Promise<boolean> {
  const row = (await readPlaceFile(house.db, new Set([KOELN]), id)) !== null;
  const bytes = (await kernel.files.read(digest(text))) !== null;
  expect(bytes, 'bytes and row go together').toBe(row);
  return row;
}

describe('the sweep of a night', () => {
  it('takes pictures that nothing names any more, with their bytes, after seven days', async () => {
    const old = await keep('old');
    const young = await keep('young', { age: { hours: 24 * 7 - 1 } });
    await sweep();
    expect([await isKept(old, 'old'), await isKept(young, 'young')]).toEqual([false, true]);
  });

  it('leaves what a record of a solution names', async () => {
    const [shown, other] = [await keep('shown'), await keep('other')];
    await sweep([{ namedPictures: async (ids) => ids.filter((id) => id === shown) }, {}]);
    expect([await isKept(shown, 'shown'), await isKept(other, 'other')]).toEqual([true, false]);
  });

  it('leaves what an entry names, in whatever state and version', async () => {
    const names = ['draft', 'withdrawn', 'shown', 'before'];
    const [draft = '', withdrawn = '', shown = '', before = ''] = await Promise.all(
      names.map((name) => keep(name)),
    );
    await enter('draft', { now: withPicture(draft) });
    await enter('withdrawn', { now: withPicture(withdrawn) });
    await enter('published', { shown: withPicture(shown), before: { half: [before.toUpperCase()] } });
    await sweep();
    for (const [index, id] of [draft, withdrawn, shown, before].entries())
      expect(await isKept(id, names[index] ?? ''), names[index]).toBe(true);
    await sql`delete from kernel.entry`.execute(house.db);
    await sweep();
    for (const [index, id] of [draft, withdrawn, shown, before].entries())
      expect(await isKept(id, names[index] ?? ''), names[index]).toBe(false);
  });

  it('leaves the crest of a town, also that of an older version', async () => {
    const [crest, older, chosen] = [
      await keep('crest', { purpose: 'crest' }),
      await keep('older', { purpose: 'crest' }),
      await keep('never saved', { purpose: 'crest' }),
    ];
    await sql`insert into kernel.town (ars, version, crest, crest_alt, changed_at)
      values (${KOELN}, 2, ${crest}, 'Wappen', now())`.execute(house.db);
    await sql`insert into kernel.town_version (ars, version, content, at)
      values (${KOELN}, 1, ${JSON.stringify({ crest: { file: older, alt: 'Wappen' } })}, now())`.execute(
      house.db,
    );
    await sweep();
    expect(await isKept(crest, 'crest')).toBe(true);
    expect(await isKept(older, 'older')).toBe(true);
    expect(await isKept(chosen, 'never saved')).toBe(false);
  });

  it('leaves bytes that another picture still names', async () => {
    const [gone, kept] = [await keep('same'), await keep('same')];
    await enter('draft', { now: withPicture(kept) });
    await sweep();
    expect(await readPlaceFile(house.db, new Set([KOELN]), gone)).toBeNull();
    expect(await isKept(kept, 'same')).toBe(true);
  });
});
