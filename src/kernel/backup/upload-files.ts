/** Files beside the database: uploads under the digest of their content, never changed. */
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveWriter } from './archive-writer.ts';
import { createDigest } from './digest.ts';
import { type FileEntry, filePath } from './manifest.ts';

/** Ending of what the house is just writing. */
const MAKING = '.making';

/** Paths below the folder, sorted; none where there is no folder. Unfinished and hidden ones are left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => filePath.safeParse(path).success && !path.endsWith(MAKING))
    .sort();
}

/** Puts a file into the archive; null: it was removed meanwhile, which the house may do at any time. */
export async function archiveFile(
  archive: ArchiveWriter,
  folder: string,
  path: string,
): Promise<FileEntry | null> {
  const handle = await open(join(folder, path)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const digest = createDigest();
    if (size === 0) await archive.entry(`files/${path}`, Buffer.alloc(0));
    else {
      // No more than it had when its length was written down.
      const content = handle.createReadStream({ autoClose: false, start: 0, end: size - 1 });
      content.on('data', (chunk) => digest.add(Buffer.from(chunk)));
      content.pause();
      await archive.stream(`files/${path}`, size, content);
    }
    return { path, ...digest.result() };
  } finally {
    await handle.close();
  }
}
