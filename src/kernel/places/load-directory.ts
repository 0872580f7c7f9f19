import type { Kysely } from 'kysely';
import { createDirectory } from './create-directory.ts';
import type { PlaceDirectory } from './directory.ts';
import { readStoredPlaces } from './store.ts';
import { unpackBoundaries } from './topology-file.ts';

/** Reads all places and builds their directory; call `ensurePlaces` before. About a second. */
export async function loadDirectory(db: Kysely<unknown>): Promise<PlaceDirectory> {
  const { places, changes, layers, register } = await readStoredPlaces(db);
  const [newest] = layers;
  if (newest === undefined)
    throw new Error('The database holds no boundaries: was it prepared (ensurePlaces)?');
  return createDirectory({
    places,
    changes,
    layers: layers.map(({ packed }) => unpackBoundaries(packed)),
    boundariesState: newest.state,
    attribution: newest.source,
    register: register?.state ?? null,
  });
}
