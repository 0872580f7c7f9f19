import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastBackup, rememberBackup } from '../kernel/backup/last-backup.ts';
import { newVapidKey } from '../kernel/notifications/push/vapid.ts';
import { testClock } from '../kernel/test-clock.ts';
import { checkAuthSecret } from './checks/auth-secret.ts';
import { checkDisk } from './checks/disk.ts';
import { checkLastBackup } from './checks/last-backup.ts';
import { checkPush } from './checks/push.ts';
import { checkVarFolder } from './checks/var-folder.ts';
import type { Finding } from './finding.ts';
import { configOf, PUBLIC } from './test-config.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hier-doctor-'));
});
afterEach(() => rm(folder, { recursive: true }));

const states = (findings: Finding[]) => findings.map(({ state }) => state);
const config = (own: Record<string, string> = {}) => configOf({ HIER_VAR: folder, ...own });

describe('the disk', () => {
  it('is measured, and too little room is told', async () => {
    expect((await checkDisk(config()))[0]?.text).toMatch(/^\d+\.\d GB are free/);
    const with_ = async (gigabytes: number) =>
      states(await checkDisk(config(), async () => gigabytes * 1024 ** 3));
    expect([await with_(50), await with_(2), await with_(0.5)]).toEqual([['good'], ['note'], ['bad']]);
  });
});

describe('the folder', () => {
  it('belongs to the house and to nobody else', async () => {
    expect(states(await checkVarFolder(config()))).toEqual(['good']);
    await chmod(folder, 0o777);
    expect(states(await checkVarFolder(config()))).toEqual(['bad']);
    await chmod(folder, 0o755);
    expect(states(await checkVarFolder(configOf({ HIER_VAR: join(folder, 'none') })))).toEqual(['bad']);
  });

  it.skipIf(process.getuid?.() !== 0)('of somebody else is told', async () => {
    await chown(folder, 12_345, 12_345);
    expect((await checkVarFolder(config()))[0]).toMatchObject({
      state: 'bad',
      text: expect.stringContaining('12345'),
    });
  });
});

describe('the key of sessions', () => {
  it('is readable for the house alone', async () => {
    const file = join(folder, 'auth-secret');
    expect(states(await checkAuthSecret(config()))).toEqual(['good']);
    await writeFile(file, 'x', { mode: 0o600 });
    expect(states(await checkAuthSecret(config()))).toEqual(['good']);
    await chmod(file, 0o640);
    expect(await checkAuthSecret(config())).toMatchObject([{ state: 'bad', mend: `Run: chmod 600 ${file}` }]);
  });

  it('should be the same for all who share a database', async () => {
    const shared = { DATABASE_URL: 'postgres://x@db.example/hierzulande' };
    expect(states(await checkAuthSecret(config(shared)))).toEqual(['note']);
    expect(states(await checkAuthSecret(config({ ...shared, AUTH_SECRET: 'x'.repeat(40) })))).toEqual([
      'good',
    ]);
  });
});

describe('the key for push', () => {
  it('is whole, and readable for the house alone', async () => {
    const file = join(folder, 'vapid-key');
    expect(states(await checkPush(config()))).toEqual(['good']);
    await writeFile(file, `${newVapidKey()}\n`, { mode: 0o600 });
    expect(states(await checkPush(config()))).toEqual(['good']);
    await chmod(file, 0o644);
    expect(await checkPush(config())).toMatchObject([{ state: 'bad', mend: `Run: chmod 600 ${file}` }]);
    await writeFile(file, 'half of on');
    expect(states(await checkPush(config()))).toEqual(['bad', 'bad']);
  });

  it('should be the same for all who share a database', async () => {
    await writeFile(join(folder, 'vapid-key'), `${newVapidKey()}\n`, { mode: 0o600 });
    const shared = { DATABASE_URL: 'postgres://x@db.example/hierzulande' };
    expect(states(await checkPush(config(shared)))).toEqual(['note']);
    expect(states(await checkPush(config({ ...shared, VAPID_PRIVATE_KEY: newVapidKey() })))).toEqual([
      'good',
    ]);
  });
});

describe('the last backup', () => {
  const now = (instant: string) => ({ clock: testClock(instant) });

  it('is remembered, and told where it lacks or is old', async () => {
    const ask = async (instant: string, own = {}) =>
      states(await checkLastBackup({ config: config(own), ...now(instant) }));
    expect(await ask('2026-11-26T00:00:00Z')).toEqual(['note']);
    expect(await ask('2026-11-26T00:00:00Z', PUBLIC)).toEqual(['bad']);
    await rememberBackup(folder, { at: '2026-11-25T02:00:00Z', bytes: 3_000_000, file: '/x' });
    expect(await ask('2026-11-26T00:00:00Z', PUBLIC)).toEqual(['good']);
    expect(await ask('2026-11-28T00:00:00Z', PUBLIC)).toEqual(['bad']);
  });

  it('is unknown where the note of it is cut off', async () => {
    await writeFile(join(folder, 'last-backup.json'), '{"at": "2026');
    expect(await lastBackup(folder)).toBeNull();
  });
});
