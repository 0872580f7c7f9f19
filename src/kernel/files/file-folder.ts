/** Bytes below `<folder>/<aa>/<sha256>`, under the digest of their content. Knows nothing of whose they are. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface FileFolder {
  /** Whole or not at all, also when the machine dies meanwhile; only the house's own account may read it. */
  write(sha256: string, bytes: Buffer): Promise<void>;
  /** null: it is not there. */
  read(sha256: string): Promise<Buffer | null>;
  remove(sha256: string): Promise<void>;
  /** Digests of everything that is there; leftovers of writing that was cut off are removed on the way. */
  list(): Promise<string[]>;
}

export function createFileFolder(folder: string): FileFolder {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is asked for by something that is no digest');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async write(sha256, bytes) {
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const making = `${path}.${randomUUID()}${MAKING}`;
      try {
        await writeDurably(making, bytes);
        await rename(making, path);
      } finally {
        await rm(making, { force: true });
      }
    },
    async read(sha256) {
      try {
        return await readFile(pathOf(sha256));
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async list() {
      const found: string[] = [];
      for (const path of await walk(folder)) {
        const name = path.slice(-64);
        if (path.endsWith(MAKING)) await rm(path, { force: true });
        else if (/^[0-9a-f]{64}$/.test(name)) found.push(name);
      }
      return found;
    },
  };
}

/** Ending of what is not whole yet. */
const MAKING = '.making';

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function walk(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
