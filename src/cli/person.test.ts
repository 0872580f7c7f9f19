import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { migrate } from '../kernel/database/migrate.ts';
import { foldersOf } from '../kernel/database/migration-files.ts';
import { createFileFolder } from '../kernel/files/file-folder.ts';
import { fillPerson } from '../kernel/identity/personal-data/testing/fill-tables.ts';
import { openTestPlaces, type TestPlaces } from '../kernel/places/test-places.ts';
import type { Kernel } from '../kernel/solution.ts';
import { testKernel } from '../kernel/test-kernel.ts';
import { solutions } from '../solutions.ts';
import { person } from './person.ts';

const ERIKA = 'erika@stadt.example';

const folder = mkdtempSync(join(tmpdir(), 'hier-person-'));
let house: TestPlaces;
let kernel: Kernel;
beforeAll(async () => {
  house = await openTestPlaces();
  // Solutions hold something about people too.
  await migrate({ ownerUrl: house.ownerUrl, folders: foldersOf(solutions) });
  kernel = testKernel(house, { files: createFileFolder(join(folder, 'files')) });
  await fillPerson(kernel, { name: 'Erika', email: ERIKA, inviter: null, ars: '053150000000' });
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const said: string[] = [];
beforeEach(() => {
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line) => void said.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
  said.length = 0;
});

const run = (...args: string[]) => person(args, (work) => work(kernel));
const actions = async () =>
  (
    await sql<{ action: string; actor: string | null }>`
    select action, actor from kernel.read_audit(array['000000000000'], null, 10)`.execute(kernel.db)
  ).rows;

it('hands out everything about a person into a file of its own, and notes that', async () => {
  const file = join(folder, 'erika.json');
  expect(await run('export', 'Erika@Stadt.example', '--file', file)).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8')).parts.account).toMatchObject({ email: ERIKA });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(run('export', ERIKA, '--file', file)).rejects.toThrow(/EEXIST/);
  expect(await actions()).toContainEqual({ action: 'account.exported', actor: null });
});

it('asks before it deletes', async () => {
  expect(await run('erase', ERIKA)).toBe(2);
  expect(said.join()).toContain('--yes');
  expect(await run('export', ERIKA)).toBe(0);
  expect(said.join()).toContain('"email"');
});

it('deletes, says what stays, and notes it without a name', async () => {
  expect(await run('erase', ERIKA, '--yes')).toBe(0);
  expect(said.join('\n')).toMatch(/is deleted[\s\S]*Stays: .* lines in the log/);
  expect(await actions()).toContainEqual({ action: 'account.deleted', actor: null });
  await expect(run('erase', ERIKA, '--yes')).rejects.toThrow(/no account/);
});

it.each([[[]], [['erase']], [['forget', ERIKA]], [['export', ERIKA, 'more']]])(
  'does not understand %j',
  async (args) => {
    await expect(run(...args)).rejects.toThrow(/Try: npm run hier/);
  },
);
