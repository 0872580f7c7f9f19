/** Pictures of a place: kept under an id that never names other bytes, so that they can be kept by anybody for ever. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import type { FilesHouse } from './keep-file.ts';
import type { TakenPicture } from './picture/take-picture.ts';
import { lockToAdd } from './store.ts';
import { removeUnnamed } from './sweep-files.ts';

export type PlaceFilePurpose = 'crest' | 'content';

export interface PlaceFile {
  id: string;
  ars: Ars;
  purpose: PlaceFilePurpose;
  sha256: string;
  type: string;
  /** In dots. */
  width: number;
  height: number;
}

/** Keeps a picture for a place. Bytes first: no row ever names what is not there. */
export async function keepPlaceFile(
  house: FilesHouse,
  file: { ars: Ars; purpose: PlaceFilePurpose; picture: TakenPicture; now: Temporal.Instant },
): Promise<PlaceFile> {
  const { ars, purpose, picture, now } = file;
  const { sha256, type, bytes, width, height } = picture;
  const id = randomUUIDv7();
  await house.db.transaction().execute(async (trx) => {
    await lockToAdd(trx);
    await house.files.write(sha256, bytes);
    await sql`insert into kernel.place_file (ars, id, purpose, sha256, type, bytes, width, height, created_at)
      values (${ars}, ${id}, ${purpose}, ${sha256}, ${type}, ${bytes.length}, ${width}, ${height}, ${now.toString()})`.execute(
      trx,
    );
  });
  return { id, ars, purpose, sha256, type, width, height };
}

/** One of a place (all its keys); null: there is none. */
export async function readPlaceFile(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  id: string,
): Promise<PlaceFile | null> {
  const { rows } = await sql<PlaceFile>`
    select id, ars, purpose, sha256, type, width, height
    from kernel.place_file where ars = any (${[...keys]}) and id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Takes one away, and its bytes where nothing else names them. */
export async function removePlaceFile(house: FilesHouse, keys: ReadonlySet<Ars>, id: string): Promise<void> {
  const { rows } = await sql<{ sha256: string }>`
    delete from kernel.place_file where ars = any (${[...keys]}) and id = ${id} returning sha256`.execute(
    house.db,
  );
  await removeUnnamed(
    house,
    rows.map(({ sha256 }) => sha256),
  );
}
