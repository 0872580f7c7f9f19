import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';

/** No run lasts as long. */
const FORGOTTEN_MILLISECONDS = 3_600_000;

/** Removes what killed processes left: trials, and contents that nobody waits for. Returns how many. */
export async function sweepFolder(
  folder: string,
  { db, now }: { db: Kysely<unknown>; now: Temporal.Instant },
): Promise<number> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const { rows } = await sql<{ file: string }>`
    select held->>'file' as file from kernel.source where held is not null`.execute(db);
  const awaited = new Set(rows.map(({ file }) => file));
  const paths = entries
    .map((name) => join(folder, name))
    .filter(
      (path) => /[\\/]trial-[^\\/]+$|\.upload$/.test(path) || (path.endsWith('.feed') && !awaited.has(path)),
    );
  let removed = 0;
  for (const path of paths) {
    // What is gone meanwhile needs no sweeping.
    const found = await stat(path).catch(() => null);
    if (found === null || found.mtimeMs > now.epochMilliseconds - FORGOTTEN_MILLISECONDS) continue;
    await rm(path, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}
