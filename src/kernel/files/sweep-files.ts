import type { FilesHouse } from './keep-file.ts';
import { lockToRemove, namedDigests } from './store.ts';

/** Removes the bytes of those digests that no row names any more. Answers how many. */
export async function removeUnnamed(house: FilesHouse, digests: readonly string[]): Promise<number> {
  if (digests.length === 0) return 0;
  return house.db.transaction().execute(async (trx) => {
    // Alone: whoever adds a file meanwhile waits, so that nothing is removed between its bytes and its row.
    await lockToRemove(trx);
    const named = await namedDigests(trx, digests);
    const orphans = digests.filter((sha256) => !named.has(sha256));
    for (const sha256 of orphans) await house.files.remove(sha256);
    return orphans.length;
  });
}

/** What a person took along, or a killed process left: everything on the disk that no row names. */
export async function sweepFiles(house: FilesHouse): Promise<number> {
  return house.db.transaction().execute(async (trx) => {
    await lockToRemove(trx);
    const there = await house.files.list();
    const named = await namedDigests(trx, there);
    const orphans = there.filter((sha256) => !named.has(sha256));
    for (const sha256 of orphans) await house.files.remove(sha256);
    return orphans.length;
  });
}
