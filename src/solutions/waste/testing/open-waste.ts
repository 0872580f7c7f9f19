/** A database with the places and the tables of waste, without a house around it. For tests. */
import { migrate } from '../../../kernel/database/migrate.ts';
import { foldersOf } from '../../../kernel/database/migration-files.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import type { ImportResult } from '../../../kernel/sources/import/import-items.ts';
import { importFile } from '../../../kernel/sources/testing/import-file.ts';
import { solution } from '../solution.ts';

export interface TestWaste extends TestPlaces {
  /** A file as the running house reads it; `source`: into the same source again. */
  read(
    intake: 'collections' | 'streets',
    connector: string,
    file: string | Uint8Array,
    options: { ars: string; now?: string; settings?: Record<string, unknown>; source?: string },
  ): Promise<{ source: string; result: ImportResult }>;
}

export async function openWaste(): Promise<TestWaste> {
  const house = await openTestPlaces();
  await migrate({ ownerUrl: house.ownerUrl, folders: foldersOf([solution]) });
  return {
    ...house,
    read: (intake, connector, file, { ars, now = '2026-11-24T10:00:00Z', settings, source }) =>
      importFile({
        ...{ db: house.db, places: house.places, solution, intake, connector, file, ownerArs: ars },
        ...{ now: Temporal.Instant.from(now), accept: true },
        ...(settings !== undefined && { settings }),
        ...(source !== undefined && { source }),
      }),
  };
}
