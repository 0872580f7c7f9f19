import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authSecret } from './auth-secret.ts';

let varFolder: string;
beforeEach(async () => {
  varFolder = await mkdtemp(join(tmpdir(), 'hier-secret-'));
});
afterEach(() => rm(varFolder, { recursive: true }));

describe('the key for sign-ins', () => {
  it('is the configured one, and then nothing is written', async () => {
    expect(await authSecret({ authSecret: 'x'.repeat(32), varFolder })).toBe('x'.repeat(32));
    expect(await readdir(varFolder)).toEqual([]);
  });

  it('is made once, by whoever comes first, and readable for the own user alone', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => authSecret({ authSecret: null, varFolder })),
    );
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await readdir(varFolder)).toEqual(['auth-secret']);
    expect((await stat(join(varFolder, 'auth-secret'))).mode & 0o777).toBe(0o600);
    expect(await authSecret({ authSecret: null, varFolder })).toBe(all[0]);
  });

  it('is not replaced where the file is damaged: that would sign out everybody', async () => {
    const file = join(varFolder, 'auth-secret');
    await writeFile(file, 'half');
    await expect(authSecret({ authSecret: null, varFolder })).rejects.toMatchObject({ code: 'var-folder' });
    expect(await readFile(file, 'utf8')).toBe('half');
  });
});
