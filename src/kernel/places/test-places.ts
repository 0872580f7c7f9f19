/** A database with the shipped places, and their directory, for tests. */
import type { Kysely } from 'kysely';
import { connect } from '../database/connection.ts';
import { migrate } from '../database/migrate.ts';
import { createTestDatabase, type TestTemplate } from '../database/test-database.ts';
import { silentLog } from '../start/log.ts';
import type { PlaceDirectory } from './directory.ts';
import { ensurePlaces } from './ensure-places.ts';
import { loadDirectory } from './load-directory.ts';

/** Migrated kernel and the shipped places. */
export const placesTemplate: TestTemplate = {
  name: 'places',
  async prepare(ownerUrl) {
    await migrate({ ownerUrl, folders: [] });
    const db = connect(ownerUrl);
    await ensurePlaces(db, silentLog);
    await db.destroy();
  },
};

export interface TestPlaces {
  db: Kysely<unknown>;
  places: PlaceDirectory;
  ownerUrl: string;
  appUrl: string;
  close(): Promise<void>;
}

/** Call it in `beforeAll`, and `close()` in `afterAll`. */
export async function openTestPlaces(): Promise<TestPlaces> {
  const database = await createTestDatabase({ template: placesTemplate });
  const db = connect(database.appUrl);
  return {
    db,
    places: await loadDirectory(db),
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    async close() {
      await db.destroy();
      await database.drop();
    },
  };
}
