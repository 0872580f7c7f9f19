import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { MapTile } from '../map-tile.ts';

/** What is kept of a tile. Times are milliseconds since 1970. */
export interface StoredTile {
  body: Buffer;
  etag: string | null;
  lastModified: string | null;
  /** Until when it is true without asking. */
  freshUntil: number;
}

export interface TileStore {
  get(tile: MapTile): Promise<StoredTile | null>;
  /** A tile that cannot be written (disk full, read-only) is reported and otherwise no loss. */
  put(tile: MapTile, stored: StoredTile): Promise<void>;
}

/** One line of this before the bytes. */
const headSchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  freshUntil: z.number(),
  size: z.number(),
});

/** What every file costs on a disk beside its bytes. */
const BLOCK = 4_096;

/**
 * Tiles as files below `<folder>/<hash of the source>`. When more than `mostBytes` are there, those that were not asked
 * for the longest go first, until a tenth is free. Files of another source are removed at the first use.
 */
export function createTileStore(options: {
  folder: string;
  source: string;
  mostBytes: number;
  warn: (message: string) => void;
}): TileStore {
  const name = createHash('sha256').update(options.source).digest('hex').slice(0, 16);
  const folder = join(options.folder, name);
  let opened: Promise<void> | undefined;
  let used = 0;
  let cleaning: Promise<void> | undefined;

  const fileOf = ({ z, x, y }: MapTile) => join(folder, `${z}-${x}-${y}`);

  async function open(): Promise<void> {
    await mkdir(folder, { recursive: true });
    for (const other of await readdir(options.folder)) {
      if (other !== name) await rm(join(options.folder, other), { recursive: true, force: true });
    }
    used = (await files()).reduce((sum, file) => sum + file.size, 0);
  }

  async function files(): Promise<{ path: string; size: number; usedAt: number }[]> {
    const found = [];
    for (const file of await readdir(folder)) {
      const path = join(folder, file);
      const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));
      found.push({ path, size: size + BLOCK, usedAt: mtimeMs });
    }
    return found;
  }

  async function clean(): Promise<void> {
    const all = (await files()).sort((a, b) => a.usedAt - b.usedAt);
    used = all.reduce((sum, file) => sum + file.size, 0);
    for (const { path, size } of all) {
      if (used <= options.mostBytes * 0.9) return;
      await rm(path, { force: true });
      used -= size;
    }
  }

  return {
    async get(tile) {
      try {
        const path = fileOf(tile);
        const bytes = await readFile(path);
        // Marks it as used; where that is not possible it merely leaves earlier.
        const now = new Date();
        await utimes(path, now, now).catch(() => undefined);
        return parse(bytes);
      } catch {
        return null; // not there, or not readable: it is fetched again
      }
    },
    async put(tile, { body, ...head }) {
      try {
        opened ??= open();
        await opened;
        const line = `${JSON.stringify({ ...head, size: body.length })}\n`;
        const unfinished = join(folder, `unfinished-${randomUUID()}`);
        await writeFile(unfinished, Buffer.concat([Buffer.from(line), body]));
        await rename(unfinished, fileOf(tile));
        used += line.length + body.length + BLOCK;
        if (used > options.mostBytes) {
          cleaning ??= clean().finally(() => {
            cleaning = undefined;
          });
          await cleaning;
        }
      } catch (error) {
        opened = undefined;
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        options.warn(`a tile of the base map could not be kept (${code})`);
      }
    },
  };
}

/** null for a file that is not whole. */
function parse(bytes: Buffer): StoredTile | null {
  const end = bytes.indexOf(0x0a);
  if (end < 0) return null;
  const { size, ...head } = headSchema.parse(JSON.parse(bytes.subarray(0, end).toString()));
  const body = bytes.subarray(end + 1);
  return body.length === size ? { body, ...head } : null;
}
