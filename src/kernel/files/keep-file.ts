import type { Kysely } from 'kysely';
import type { FileFolder } from './file-folder.ts';
import { type FilePurpose, lockToAdd, writeFileRow } from './store.ts';
import { removeUnnamed } from './sweep-files.ts';

export interface FilesHouse {
  db: Kysely<unknown>;
  files: FileFolder;
}

/** Keeps bytes for a person; those that stood there before go. Bytes first: no row ever names what is not there. */
export async function keepFile(
  house: FilesHouse,
  file: {
    person: string;
    purpose: FilePurpose;
    bytes: Buffer;
    sha256: string;
    type: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  const before = await house.db.transaction().execute(async (trx) => {
    await lockToAdd(trx);
    await house.files.write(file.sha256, file.bytes);
    return writeFileRow(trx, { ...file, bytes: file.bytes.length });
  });
  if (before !== null && before !== file.sha256) await removeUnnamed(house, [before]);
}
