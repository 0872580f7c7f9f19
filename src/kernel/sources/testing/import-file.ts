/** A file into the tables of a solution, by the same way as in the running house. For tests. */
import { randomUUIDv7 } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { announceFor } from '../../notifications/announce-for.ts';
import type { Notifications } from '../../notifications/notification.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars } from '../../places/place.ts';
import type { Solution } from '../../solution.ts';
import { createSourceDirectory } from '../create-source-directory.ts';
import { type ImportResult, importItems } from '../import/import-items.ts';
import { horizonOf } from '../intake.ts';
import type { SourceDirectory } from '../source-directory.ts';
import { readSource, readSources } from '../store.ts';

export interface FileToImport {
  db: Kysely<unknown>;
  places: PlaceDirectory;
  solution: Solution;
  intake: string;
  connector: string;
  /** Path (a name that ends in .gz is unpacked), or the content itself. */
  file: string | Uint8Array;
  ownerArs: Ars;
  now: Temporal.Instant;
  name?: string;
  licence?: string;
  settings?: Record<string, unknown>;
  /** Of an earlier import: read into the same source again. */
  source?: string;
  accept?: boolean;
  records?: number;
  milliseconds?: number;
  /** Tells people what is new; left out: nobody. */
  notifications?: Pick<Notifications, 'announce'>;
}

export async function importFile(one: FileToImport): Promise<{ source: string; result: ImportResult }> {
  const intake = one.solution.connectors?.find(({ id }) => id === one.intake);
  const format = intake?.formats.find(({ connector }) => connector === one.connector);
  if (intake === undefined || format === undefined)
    throw new Error(`${one.solution.id} takes no ${one.intake} from ${one.connector}`);
  const id = one.source ?? (await addSource(one));
  const result = await one.db.transaction().execute(async (trx) => {
    const source = await readSource(trx, id);
    if (source === undefined) throw new Error(`no source ${id}`);
    const settings = format.settings.parse(source.settings);
    const done = await importItems(trx, {
      source,
      intake,
      map: format.map,
      items: format.read(bytesOf(one.file), { settings, horizon: horizonOf(intake, one.now) }),
      places: one.places,
      now: one.now,
      accept: one.accept ?? false,
      announce: announceFor({ notifications: one.notifications, solutions: [one.solution] }, source, one.now),
      ...(one.records !== undefined && { records: one.records }),
      ...(one.milliseconds !== undefined && { milliseconds: one.milliseconds }),
    });
    // With the records: a running house reads its sources anew at this commit, and at none after it.
    if (done.outcome === 'imported')
      await sql`update kernel.source set checked_at = ${one.now.toString()} where id = ${id}`.execute(trx);
    return done;
  });
  return { source: id, result };
}

/** The sources as a running house would know them; nothing counts as stale. */
export async function sourcesOf(db: Kysely<unknown>): Promise<SourceDirectory> {
  return createSourceDirectory(await readSources(db), () => undefined);
}

async function addSource({ db, solution, ...one }: FileToImport): Promise<string> {
  const id = randomUUIDv7();
  await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, settings, created_at)
    values (${id}, ${one.ownerArs}, ${solution.id}, ${one.intake}, ${one.connector}, 'upload', ${one.name ?? `Quelle ${id}`},
      ${one.licence ?? 'CC0-1.0'}, ${JSON.stringify(one.settings ?? {})}, ${one.now.toString()})`.execute(db);
  return id;
}

async function* bytesOf(file: string | Uint8Array): AsyncGenerator<Uint8Array> {
  if (typeof file !== 'string') yield file;
  else {
    const stream = createReadStream(file);
    yield* file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  }
}
