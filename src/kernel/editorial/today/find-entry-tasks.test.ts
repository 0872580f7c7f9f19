import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import { testKernel } from '../../test-kernel.ts';
import { ENTRY_TASK_TEXTS, findEntryTasks } from './find-entry-tasks.ts';

const KOELN = '053150000000';
let ground: TestPlaces;
beforeAll(async () => {
  ground = await openTestPlaces();
});
afterAll(() => ground.close());

let count = 0;
async function entry(own: {
  state: 'draft' | 'published';
  title: string;
  changedAt?: string;
  endsAt?: string;
  repeat?: string;
  doubles?: number;
  ars?: string;
}): Promise<void> {
  count += 1;
  const { state, title, changedAt = '2026-11-23T10:00:00Z', endsAt = null, doubles = 0, ars = KOELN } = own;
  const content = JSON.stringify({ title, when: { repeat: own.repeat ?? 'never' } });
  await sql`insert into kernel.entry (ars, id, solution, intake, state, content, shown, title, folded, version,
      created_at, changed_at, ends_at, doubles)
    values (${ars}, ${`01930000-0000-7000-8000-${String(count).padStart(12, '0')}`}, 'leisure', 'events', ${state},
      ${content}, ${state === 'published' ? content : null}, ${title}, ${title}, 1, ${changedAt}, ${changedAt},
      ${endsAt}, ${doubles})`.execute(ground.db);
}

async function tasks(permissions: readonly string[], language: 'de' | 'en' = 'de') {
  const place = ground.places.get(KOELN);
  if (place === undefined) throw new Error('no Köln');
  const question = { place, permissions: new Set(permissions), language };
  return findEntryTasks([])(question, testKernel(ground));
}

describe('tasks about entries', () => {
  it('are old drafts, series that end soon and doubles nobody has looked at, and nothing else', async () => {
    await entry({ state: 'draft', title: 'Alt', changedAt: '2026-11-10T10:00:00Z' });
    await entry({ state: 'draft', title: 'Frisch' });
    await entry({ state: 'published', title: 'Kurs', endsAt: '2026-12-01T10:00:00Z', repeat: 'weeks' });
    await entry({ state: 'published', title: 'Einmal', endsAt: '2026-12-01T10:00:00Z' });
    await entry({
      state: 'published',
      title: 'Vorbei',
      endsAt: '2026-11-01T10:00:00Z',
      repeat: 'weeks',
      doubles: 2,
    });
    await entry({ state: 'published', title: 'Doppelt', doubles: 1 });
    await entry({ state: 'draft', title: 'Bonn', changedAt: '2026-11-10T10:00:00Z', ars: '053140000000' });
    const found = await tasks(['entries:write']);
    expect(found.map(({ title, urgency }) => [title, urgency])).toEqual([
      ['Vielleicht doppelt: Doppelt', 'soon'],
      ['Endet bald: Kurs', 'soon'],
      ['Entwurf: Alt', 'note'],
    ]);
    expect(found[1]).toMatchObject({
      due: '2026-12-01T10:00:00Z',
      text: expect.stringContaining('1. Dezember 2026'),
    });
    expect(found[0]?.link).toMatch(/^\/rathaus\/053150000000\/inhalte\//);
    expect((await tasks(['entries:write'], 'en'))[0]?.title).toBe('Perhaps there twice: Doppelt');
  });

  it('are none for those who may not write', async () => {
    expect(await tasks(['desk:open'])).toEqual([]);
  });

  it('have words in both languages', () => {
    expect(Object.keys(ENTRY_TASK_TEXTS.en)).toEqual(Object.keys(ENTRY_TASK_TEXTS.de));
  });
});
