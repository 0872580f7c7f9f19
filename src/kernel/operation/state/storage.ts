import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { type Clock, civilDate } from '../../clock.ts';
import type { OperationStorage } from '../operation-api.ts';
import { folderSize } from './folder-size.ts';
import { keepSize, oldestSize, schemaSizes } from './store.ts';

export interface StorageHouse {
  db: Kysely<unknown>;
  clock: Clock;
  /** Holds `files` and `tiles`. */
  varFolder: string;
}

/** Minutes for which counting a folder is believed: it may hold a million files. */
const BELIEVED = 10;
const DAYS = 30;

/** Answers how much room the house takes; folders are counted now and then, whoever asks. */
export function createStorage({ db, clock, varFolder }: StorageHouse): () => Promise<OperationStorage> {
  let last: { at: Temporal.Instant; folders: Promise<{ files: number; tiles: number }> } | null = null;
  const folders = () => {
    const now = clock.now();
    if (last === null || now.since(last.at).total('minutes') >= BELIEVED)
      last = { at: now, folders: countFolders(varFolder) };
    return last;
  };
  return async () => {
    const counted = folders();
    const [schemas, { files, tiles }, free] = await Promise.all([
      schemaSizes(db),
      counted.folders,
      freeBytes(varFolder),
    ]);
    const database = schemas.reduce((sum, { bytes }) => sum + bytes, 0);
    const now = clock.now();
    // Not what was measured a moment ago.
    const span = { since: now.subtract({ hours: 24 * DAYS }), until: now.subtract({ hours: 12 }) };
    const old = await oldestSize(db, span);
    return {
      ...{ database, schemas, files, tiles, free },
      countedAt: counted.at.toString(),
      growth:
        old === undefined
          ? null
          : {
              since: civilDate(Temporal.Instant.from(old.at)).toString(),
              bytes: database + files + tiles - old.database - old.files - old.tiles,
            },
    };
  };
}

/** Writes the figures down, so that growth can be seen. */
export async function measureHouse({ db, clock, varFolder }: StorageHouse): Promise<void> {
  const [schemas, folders] = await Promise.all([schemaSizes(db), countFolders(varFolder)]);
  const database = schemas.reduce((sum, { bytes }) => sum + bytes, 0);
  await keepSize(db, { at: clock.now().toString(), database, ...folders });
}

async function countFolders(varFolder: string): Promise<{ files: number; tiles: number }> {
  const [files, tiles] = await Promise.all([
    folderSize(join(varFolder, 'files')),
    folderSize(join(varFolder, 'tiles')),
  ]);
  return { files, tiles };
}

/** null: the disk does not say. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
