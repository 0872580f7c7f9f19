/** Writes a tar, packed by gzip, whose entries come one after the other; memory does not grow with it. */
import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import tar from 'tar-stream';

export interface ArchiveWriter {
  /** A small entry at once. */
  entry(name: string, content: Buffer): Promise<void>;
  /** An entry whose length is known before, as it comes. */
  stream(name: string, bytes: number, content: Readable): Promise<void>;
  /** Writes to the disk and closes. */
  close(): Promise<void>;
  /** Gives up; the file is left as it is. */
  abort(): Promise<void>;
}

/** Creates the file, which must not exist; only its owner may read it. */
export async function createArchive(file: string): Promise<ArchiveWriter> {
  const handle = await openFile(file, 'wx', 0o600);
  const out = handle.createWriteStream({ flush: true });
  const pack = tar.pack();
  const written = pipeline(pack, createGzip(), out);
  // Whoever waits for an entry learns of a disk that is full; until then the failure must not end the process unasked.
  let fault: { error: unknown } | null = null;
  const failed = written.then(() => Promise.reject(new Error('the archive is closed')));
  failed.catch((error: unknown) => {
    fault = { error };
  });

  const open = (name: string, size: number) => {
    if (fault !== null) throw fault.error;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const header = { name, size, mode: 0o600, mtime: EPOCH };
    const sink = pack.entry(header, (error) => (error ? reject(error) : resolve()));
    promise.catch(() => undefined);
    return { sink, done: () => Promise.race([promise, failed]) };
  };
  return {
    async entry(name, content) {
      const { sink, done } = open(name, content.length);
      sink.end(content);
      await done();
    },
    async stream(name, bytes, content) {
      const { sink, done } = open(name, bytes);
      for await (const chunk of content) {
        if (!sink.write(chunk))
          await Promise.race([new Promise<void>((next) => void sink.once('drain', () => next())), failed]);
      }
      sink.end(null);
      await done();
    },
    async close() {
      pack.finalize();
      await written;
    },
    async abort() {
      pack.destroy();
      await written.catch(() => undefined);
    },
  };
}

/** When an entry was written says nothing that the manifest does not say. The library takes no other type. */
const EPOCH = new Date(0);
