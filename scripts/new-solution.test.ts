import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { buildApp } from '../src/app.ts';
import { describeContract } from '../src/kernel/contract.suite.ts';
import { migrate } from '../src/kernel/database/migrate.ts';
import type { Solution } from '../src/kernel/solution.ts';
import { openTestHouse, type TestHouse } from '../src/kernel/test-house.ts';
import { solutions } from '../src/solutions.ts';
import { instantiate } from './new-solution.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** A house beside the house, so that nothing of the real one changes. */
const beside = join(ROOT, 'var', `template-test-${process.pid}`);
mkdirSync(join(beside, 'src/solutions'), { recursive: true });
symlinkSync(join(ROOT, 'src/kernel'), join(beside, 'src/kernel'));
const folder = join(beside, 'src/solutions/fountains');
instantiate(join(ROOT, 'templates/solution'), folder, {
  id: 'fountains',
  path: 'trinkbrunnen',
  title: { de: 'Trinkbrunnen', en: 'Drinking fountains' },
});
const { solution } = (await import(pathToFileURL(join(folder, 'solution.ts')).href)) as {
  solution: Solution;
}; // the template's own export
const { putEntry } = (await import(pathToFileURL(join(folder, 'store.ts')).href)) as {
  putEntry(ars: string, db: unknown, entry: Record<string, string>): Promise<void>;
};

const houses: TestHouse[] = [];
async function open(): Promise<TestHouse> {
  const house = await openTestHouse(buildApp, [...solutions, solution]);
  houses.push(house);
  return house;
}
afterAll(async () => {
  for (const house of houses) await house.close();
  rmSync(beside, { recursive: true, force: true });
});

describeContract(solution, async () => {
  const { kernel, ownerUrl } = await open();
  const folders = [{ id: solution.id, folder: solution.migrations as URL }]; // the template has migrations
  return { kernel, migrateAgain: async () => void (await migrate({ ownerUrl, folders })) };
});

describe('a solution made from the template', () => {
  it('shows an honest empty card, and what was entered as card, page, search hit and API', async () => {
    const { http, kernel } = await open();
    const cardAt = async (ars: string) =>
      (await http.inject(`/api/places/${ars}/here`))
        .json()
        .cards.find((card: { solution: string }) => card.solution === 'fountains');
    expect(await cardAt('010615168107')).toMatchObject({ state: 'empty' });
    const entry = {
      id: '0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b',
      name: 'Brunnen am Markt',
      source: 'Stadt',
      licence: 'CC0',
      changedAt: '2026-11-01T08:00:00Z',
    };
    await putEntry('053150000000', kernel.db, entry);
    expect(await cardAt('053150000000')).toMatchObject({
      figure: 1,
      state: 'ok',
      link: '/053150000000-koeln/trinkbrunnen',
    });
    expect((await http.inject('/053150000000-koeln/trinkbrunnen')).body).toContain('Brunnen am Markt');
    expect(
      (await http.inject('/api/search?ars=053150000000&q=brunnen'))
        .json()
        .hits.map((hit: { title: string }) => hit.title),
    ).toContain('Brunnen am Markt');
    expect((await http.inject('/api/fountains?ars=053150000000')).json().entries).toMatchObject([
      { name: 'Brunnen am Markt' },
    ]);
    expect((await http.inject('/api/fountains?ars=010615168107')).json().entries).toEqual([]);
  });

  it('is not written over an existing one, nor under a bad name', () => {
    const names = { id: 'fountains', path: 'trinkbrunnen', title: { de: 'a', en: 'b' } };
    expect(() => instantiate(join(ROOT, 'templates/solution'), folder, names)).toThrow('exists already');
    expect(() =>
      instantiate(join(ROOT, 'templates/solution'), `${folder}2`, { ...names, id: 'Bad Id' }),
    ).toThrow('lower case');
  });
});
