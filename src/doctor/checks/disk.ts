import { statfs } from 'node:fs/promises';
import type { Config } from '../../kernel/config.ts';
import { bad, type Finding, good, note } from '../finding.ts';

const GIGABYTE = 1024 ** 3;
/** Feeds take up to 2 GB unpacked while they come in (docs/operate.md). */
const LEAST = 1 * GIGABYTE;
const ENOUGH = 4 * GIGABYTE;

/** Room where the house writes. `free` in bytes: as the disk says, another for tests. */
export async function checkDisk(
  { varFolder }: Pick<Config, 'varFolder'>,
  free: (folder: string) => Promise<number> = freeBytes,
): Promise<Finding[]> {
  const bytes = await free(varFolder);
  const text = `${(bytes / GIGABYTE).toFixed(1)} GB are free at ${varFolder}.`;
  if (bytes < LEAST) return [bad(text, 'Make room: without it nothing can be stored any more.')];
  return [
    bytes < ENOUGH ? note(text, 'Make room soon: a large feed takes 2 GB while it comes in.') : good(text),
  ];
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
