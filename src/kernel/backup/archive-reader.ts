/** Reads an archive entry by entry. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';
import { asArchiveFault } from './archive-fault.ts';
import { BackupError } from './backup-error.ts';
import { filePath } from './manifest.ts';

export interface ArchiveEntry {
  header: { name: string; size: number; type: string };
  chunks: AsyncIterable<Buffer>;
}

/** Hands every entry to `use`, which must read it to its end. Faults of the file become a `BackupError`. */
export async function eachEntry(file: string, use: (entry: ArchiveEntry) => Promise<void>): Promise<void> {
  const extract = tar.extract();
  let fault: { error: unknown } | null = null;
  const feeding = pipeline(createReadStream(file), createGunzip(), extract).catch((error: unknown) => {
    fault ??= { error };
  });
  try {
    for await (const entry of extract) await use({ header: entry.header, chunks: bytesOf(entry) });
    await feeding;
  } catch (error) {
    if (error instanceof BackupError) throw error;
    // What the entries say of a fault of the file is a consequence of it.
    extract.destroy();
    await feeding;
    fault ??= { error };
  }
  if (fault !== null) throw asArchiveFault(file, (fault as { error: unknown }).error); // set by a callback above
}

/** Reads an entry that nobody wants. */
export async function drain(entry: ArchiveEntry): Promise<void> {
  for await (const _chunk of entry.chunks);
}

/** The library's types do not say that its chunks are bytes. */
async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of entry) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('an entry of a tar yields bytes');
    yield chunk;
  }
}

/** "tables/kernel.place/000001" → "kernel.place"; "files/ab/cd" → itself; null: neither. */
export function contentOf(name: string): { table: string } | { path: string } | null {
  const table = /^tables\/([a-z0-9_]+\.[a-z0-9_]+)\/\d{6,}$/.exec(name)?.[1];
  if (table !== undefined) return { table };
  const path = /^files\/(.+)$/.exec(name)?.[1];
  return path !== undefined && filePath.safeParse(path).success ? { path } : null;
}
