import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FetchFault } from './fetch-fault.ts';

/** Halves that a killed process left are removed after this long: no fetch lasts as long. */
const FORGOTTEN_MILLISECONDS = 3_600_000;

export interface Spooled {
  /** Absolute path `<folder>/<sha256>.feed`; null: the content is the known one and nothing was kept. */
  file: string | null;
  /** Of the bytes of the file, hexadecimal. */
  sha256: string;
  bytes: number;
}

/**
 * Writes a stream to disk. A file that has its final name is whole and lasts (fsync before rename); of what fails
 * nothing stays. `known` is the digest of a content that need not be kept again. Throws `FetchFault` (`disk`), or what
 * the stream throws.
 */
export async function spool(
  bytes: AsyncIterable<Uint8Array>,
  { folder, known, now }: { folder: string; known: string | null; now: Temporal.Instant },
): Promise<Spooled> {
  await onDisk(() => prepare(folder, now));
  const half = join(folder, `${randomUUID()}.half`);
  try {
    const { sha256, size } = await write(bytes, half);
    if (sha256 === known) return { file: null, sha256, bytes: size };
    const file = join(folder, `${sha256}.feed`);
    await onDisk(() => rename(half, file));
    await onDisk(() => keepEntries(folder));
    return { file, sha256, bytes: size };
  } finally {
    await rm(half, { force: true });
  }
}

async function write(bytes: AsyncIterable<Uint8Array>, path: string) {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await onDisk(() => open(path, 'wx', 0o600));
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      await onDisk(() => writeAll(handle, chunk));
    }
    await onDisk(() => handle.sync());
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), size };
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) {
    at += (await handle.write(chunk, at, chunk.length - at)).bytesWritten;
  }
}

async function prepare(folder: string, now: Temporal.Instant): Promise<void> {
  await mkdir(folder, { recursive: true });
  const halves = (await readdir(folder)).filter((name) => name.endsWith('.half'));
  for (const name of halves) {
    const path = join(folder, name);
    // Another fetch may have removed its own meanwhile.
    const written = await stat(path).catch(() => null);
    if (written !== null && written.mtimeMs < now.epochMilliseconds - FORGOTTEN_MILLISECONDS)
      await rm(path, { force: true });
  }
}

/** The new name itself lasts only when its folder is written; Windows cannot open folders and does not need it. */
async function keepEntries(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new FetchFault(
      'disk',
      `The feed cannot be kept on disk (${code}): look whether the folder of HIER_VAR can be written and has room.`,
      { cause: error },
    );
  }
}
