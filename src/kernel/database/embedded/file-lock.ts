/** A lock between processes of one machine: a file that names its holder. The lock of a dead holder is free. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { identityOf, isLiving } from './process-identity.ts';

export class LockTimeoutError extends Error {
  override readonly name = 'LockTimeoutError';
}

const holder = z.object({ pid: z.number(), started: z.string().nullable() });

const POLL = 25;
/** Breaking a dead lock takes microseconds; a breaker older than this (milliseconds) was killed at it. */
const LONGEST_BREAK = 5_000;

/** Runs `work` while no other process holds `path`; throws `LockTimeoutError` after `patience` milliseconds. */
export async function withFileLock<T>(path: string, patience: number, work: () => Promise<T>): Promise<T> {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, JSON.stringify(identityOf(process.pid)), { mode: 0o644 });
  try {
    const until = performance.now() + patience;
    while (!(await take(own, path))) {
      await breakIfDead(path);
      if (performance.now() > until) throw new LockTimeoutError(`${path} is held by another process`);
      await pause(POLL);
    }
  } finally {
    await rm(own, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** A link appears at once with its content, or not at all. */
async function take(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Only one may look and remove at a time: otherwise a slow one would remove the next holder's lock. */
async function breakIfDead(path: string): Promise<void> {
  if (!(await isDead(path))) return;
  const breaker = `${path}.break`;
  try {
    await writeFile(breaker, '', { flag: 'wx' });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    const age =
      Date.now() -
      (await stat(breaker).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      ));
    if (age > LONGEST_BREAK) await rm(breaker, { force: true });
    return;
  }
  try {
    if (await isDead(path)) await rm(path, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

async function isDead(path: string): Promise<boolean> {
  try {
    const read = holder.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return !read.success || !isLiving(read.data);
  } catch (error) {
    // Gone: free. Not JSON: a disk that was full; nobody holds it knowingly.
    return !isCode(error, 'ENOENT');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
