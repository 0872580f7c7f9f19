/** An entry whose length nobody knows before: written to disk first, then into the archive. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { ArchiveWriter } from '../../backup/archive-writer.ts';

export interface EntryDigest {
  path: string;
  bytes: number;
  sha256: string;
}

export interface SpooledEntry {
  write(text: string): Promise<void>;
  /** Puts it into the archive and removes it from the disk; nothing where nothing was written. */
  finish(archive: ArchiveWriter): Promise<EntryDigest | null>;
  discard(): Promise<void>;
}

export function spoolEntry(path: string, file: string): SpooledEntry {
  const sink = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  const hash = createHash('sha256');
  let bytes = 0;
  // Told by whoever waits for the next write; until then it must not end the process.
  sink.on('error', () => undefined);
  return {
    async write(text) {
      const part = Buffer.from(text);
      hash.update(part);
      bytes += part.length;
      if (!sink.write(part)) await once(sink, 'drain');
    },
    async finish(archive) {
      sink.end();
      await finished(sink);
      if (bytes > 0) await archive.stream(path, bytes, createReadStream(file));
      await rm(file, { force: true });
      return bytes === 0 ? null : { path, bytes, sha256: hash.digest('hex') };
    },
    async discard() {
      sink.destroy();
      await rm(file, { force: true });
    },
  };
}
