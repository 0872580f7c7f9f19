/** What this installation knows of its last backup: a small file in the folder for everything that it writes. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({ at: z.iso.datetime(), bytes: z.number(), file: z.string() });
export type LastBackup = z.infer<typeof schema>;

const NAME = 'last-backup.json';

export async function rememberBackup(varFolder: string, last: LastBackup): Promise<void> {
  const file = join(varFolder, NAME);
  await writeFile(`${file}.part`, JSON.stringify(last), { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** null: none was ever taken here, or the note of it cannot be read. */
export async function lastBackup(varFolder: string): Promise<LastBackup | null> {
  try {
    return schema.safeParse(JSON.parse(await readFile(join(varFolder, NAME), 'utf8'))).data ?? null;
  } catch {
    // Not there, or cut off: nothing is known.
    return null;
  }
}
