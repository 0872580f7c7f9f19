import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../kernel/config.ts';
import { StartError } from '../kernel/start/start-error.ts';

/**
 * Key that signs cookies and digests: as configured, else one that the first start makes and keeps in the folder for
 * everything written, readable for this user alone. Whoever starts at the same time gets the same.
 */
export async function authSecret(config: Pick<Config, 'authSecret' | 'varFolder'>): Promise<string> {
  if (config.authSecret !== null) return config.authSecret;
  const file = join(config.varFolder, 'auth-secret');
  return (await read(file)) ?? make(file);
}

async function make(file: string): Promise<string> {
  // Written whole beside it, then linked: nobody ever reads half of one, and the first wins.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  const secret = await read(file);
  if (secret === null) throw unusable(file);
  return secret;
}

async function read(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw unusable(file, error);
  });
  if (text === null) return null;
  if (!/^[0-9a-f]{64}\n$/.test(text)) throw unusable(file);
  return text.trim();
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function unusable(file: string, cause?: unknown): StartError {
  return new StartError(
    'var-folder',
    `The key for sign-ins in ${file} cannot be read or is damaged: make it readable, or remove it (then everybody is signed out), or set AUTH_SECRET.`,
    { cause },
  );
}
