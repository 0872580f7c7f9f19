/** A file that can be read more than once, from bytes that come only once. */
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface HeldFile {
  file: FileHandle;
  /** Bytes of it. */
  size: number;
  /** Closes it, and takes away what was written for it. */
  close(): Promise<void>;
}

/** `path` is where the same bytes lie already; null: they are written beside the other files of a moment. */
export async function heldFile(bytes: AsyncIterable<Uint8Array>, path: string | null): Promise<HeldFile> {
  if (path === null) return written(bytes);
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return { file, size, close: () => file.close() };
}

async function written(bytes: AsyncIterable<Uint8Array>): Promise<HeldFile> {
  const folder = await mkdtemp(join(tmpdir(), 'hierzulande-pbf-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const file = await open(join(folder, 'feed'), 'wx+', 0o600);
    const close = async () => {
      await file.close();
      await remove();
    };
    try {
      return { file, size: await writeAll(file, bytes), close };
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeAll(file: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; ) {
      const { bytesWritten } = await file.write(chunk, at, chunk.length - at, size);
      at += bytesWritten;
      size += bytesWritten;
    }
  return size;
}
