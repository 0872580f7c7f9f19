import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { StartError } from '../kernel/start/start-error.ts';

export interface KeptKey {
  /** Absolute path. */
  file: string;
  make(): string;
  isKey(text: string): boolean;
  /** What to tell the operator where the file cannot be used. */
  unusable: string;
}

/**
 * A key that the first start makes and keeps in the folder for everything written, readable for this user alone.
 * Whoever starts at the same time gets the same. Throws a `StartError` for a file that cannot be used.
 */
export async function keptKey(key: KeptKey): Promise<string> {
  return (await read(key)) ?? make(key);
}

async function make(key: KeptKey): Promise<string> {
  const { file } = key;
  // Written whole beside it, then linked: nobody ever reads half of one, and the first wins.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${key.make()}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  const made = await read(key);
  if (made === null) throw unusable(key);
  return made;
}

async function read(key: KeptKey): Promise<string | null> {
  const text = await readFile(key.file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw unusable(key, error);
  });
  if (text === null) return null;
  if (!text.endsWith('\n') || !key.isKey(text.slice(0, -1))) throw unusable(key);
  return text.slice(0, -1);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function unusable({ unusable: words }: KeptKey, cause?: unknown): StartError {
  return new StartError('var-folder', words, { cause });
}
