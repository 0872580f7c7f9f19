/** Bytes that can be read more than once and anywhere, from a stream that comes only once. */
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface HeldBytes {
  /** How many there are. */
  size: number;
  /** Exactly so many, which must be there; whoever gets them does not change them. */
  read(at: number, length: number): Promise<Uint8Array>;
  /** Closes the file, and takes away what was written for it. */
  close(): Promise<void>;
}

/** What is smaller needs no file. */
const IN_MEMORY = 4 * 1024 ** 2;

/** `path` is where the same bytes lie already; null: they are kept, if they are many in a file of their own. */
export async function holdBytes(bytes: AsyncIterable<Uint8Array>, path: string | null): Promise<HeldBytes> {
  if (path === null) return keep(bytes);
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return inFile(file, size, () => file.close());
}

async function keep(bytes: AsyncIterable<Uint8Array>): Promise<HeldBytes> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    const first: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) return inMemory(Buffer.concat(first));
      first.push(value);
      size += value.length;
      if (size > IN_MEMORY) return await writeOut(first, iterator);
    }
  } finally {
    await iterator.return?.();
  }
}

function inMemory(all: Buffer): HeldBytes {
  return {
    size: all.length,
    read: async (at, length) => all.subarray(at, at + length),
    close: async () => undefined,
  };
}

async function writeOut(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): Promise<HeldBytes> {
  const folder = await mkdtemp(join(tmpdir(), 'hierzulande-pbf-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const file = await open(join(folder, 'feed'), 'wx+', 0o600);
    const close = () => file.close().finally(remove);
    try {
      let size = 0;
      for (const chunk of first) size += await write(file, chunk, size);
      for (let next = await rest.next(); !next.done; next = await rest.next())
        size += await write(file, next.value, size);
      return inFile(file, size, close);
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Returns how many bytes it wrote: all of them. */
async function write(file: FileHandle, chunk: Uint8Array, position: number): Promise<number> {
  for (let at = 0; at < chunk.length; )
    at += (await file.write(chunk, at, chunk.length - at, position + at)).bytesWritten;
  return chunk.length;
}

function inFile(file: FileHandle, size: number, close: () => Promise<void>): HeldBytes {
  return {
    size,
    async read(at, length) {
      const bytes = Buffer.allocUnsafe(length);
      for (let read = 0; read < length; ) {
        const { bytesRead } = await file.read(bytes, read, length - read, at + read);
        if (bytesRead === 0) throw new Error('The file became shorter while it was read.');
        read += bytesRead;
      }
      return bytes;
    },
    close,
  };
}
