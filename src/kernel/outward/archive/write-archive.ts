/** Everything of a town in open formats, in one file. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import project from '../../../../package.json' with { type: 'json' };
import { readAudit } from '../../audit/store.ts';
import { createArchive } from '../../backup/archive-writer.ts';
import { kernelTables } from '../../kernel-tables.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { makeFeed } from '../feeds/make-feed.ts';
import { writeCalendar } from '../feeds/write-calendar.ts';
import { README } from './readme.ts';
import { type EntryDigest, spoolEntry } from './spooled-entry.ts';
import { columnsOf, readOwnSources, readPictures, rowsOf, type TableToRead } from './store.ts';
import { isOpenColumn, withoutSecrets } from './without-secrets.ts';
import { csvLine } from './write-csv.ts';

export interface ArchiveHouse {
  kernel: Kernel;
  solutions: readonly Solution[];
  publicUrl: string;
}

export interface ArchiveManifest {
  format: 1;
  program: string;
  at: string;
  place: { ars: string; name: string; keys: readonly string[] };
  files: (EntryDigest & { rows?: number })[];
}

/** Of the kernel: rows about what people chose, and what belongs to the house alone, are no town's. */
const NOT_OF_A_TOWN = new Set(['source_record', 'place', 'place_change', 'boundary']);
const MOST_DATES = 10_000;
const AUDIT_PAGE = 500;

/**
 * Writes a .tar.gz to a file that must not exist: one consistent state of the database, tables row by row through the
 * disk, so that memory does not grow with the town. Throws what disk and database throw; the caller removes the file.
 */
export async function writeArchive(
  file: string,
  place: Place,
  house: ArchiveHouse,
): Promise<ArchiveManifest> {
  const { kernel } = house;
  const keys = [...kernel.places.keys(place.ars)];
  const archive = await createArchive(file);
  const folder = await mkdtemp(join(tmpdir(), 'hier-archive-'));
  const files: ArchiveManifest['files'] = [];
  const small = async (path: string, content: string | Buffer) => {
    const bytes = Buffer.from(content);
    await archive.entry(path, bytes);
    files.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  };
  try {
    await small('README.md', README);
    await kernel.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        await sql`set transaction read only`.execute(trx);
        const sources = await readOwnSources(trx, keys);
        await small(
          'quellen.json',
          json(sources.filter(({ kind }) => kind !== 'sample').map(withoutSecrets)),
        );
        const samples = new Set(
          kernel.sources.all.flatMap(({ id, kind }) => (kind === 'sample' ? [id] : [])),
        );
        const ask = { keys, own: sources.map(({ id }) => id), samples: [...samples] };
        const invented = new Set(
          sources.flatMap(({ kind, solution }) => (kind === 'sample' ? [solution] : [])),
        );
        for (const { table, folderName } of tablesOf(house.solutions)) {
          const columns = (await columnsOf(trx, table)).filter(isOpenColumn);
          if (!columns.includes('ars')) continue;
          // Rows that do not say their source may be invented where the town still has example data.
          if (invented.has(table.schema) && !columns.includes('source')) continue;
          files.push(
            ...(await writeTable(trx, { table: { ...table, columns }, folderName, ask, folder, archive })),
          );
        }
        for (const { id, sha256, type } of await readPictures(trx, keys)) {
          const bytes = await kernel.files.read(sha256);
          if (bytes !== null) await small(`bilder/${id}.${type.replace(/^image\//, '')}`, bytes);
        }
        files.push(...(await writeAudit(trx, { keys, folder, archive })));
      });
    for (const solution of house.solutions) {
      const feed = await makeFeed(solution, { place, language: 'de', kind: 'ics', limit: MOST_DATES }, house);
      if (feed !== null && feed.items.length > 0)
        await small(`${solution.id}/termine.ics`, writeCalendar(feed));
    }
    const outline = kernel.places.boundary(place.ars);
    if (outline !== null) await small('grenze.geojson', json(outline));
    const manifest: ArchiveManifest = {
      ...{ format: 1, program: project.version, at: kernel.clock.now().toString(), files },
      place: { ars: place.ars, name: place.name, keys },
    };
    await archive.entry('manifest.json', Buffer.from(json(manifest)));
    await archive.close();
    return manifest;
  } catch (error) {
    await archive.abort();
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every table of class "place": what it belongs to is said by its keys. */
function tablesOf(solutions: readonly Solution[]): { table: TableToRead; folderName: string }[] {
  const own = kernelTables
    .filter(({ class: kind, name }) => kind === 'place' && !NOT_OF_A_TOWN.has(name))
    .map(({ name }) => ({ table: { schema: 'kernel', name }, folderName: 'rathaus' }));
  const others = solutions.flatMap(({ id, tables }) =>
    tables
      .filter(({ class: kind }) => kind === 'place')
      .map(({ name }) => ({ table: { schema: id, name }, folderName: id })),
  );
  return [...own, ...others];
}

interface Work {
  folder: string;
  archive: Awaited<ReturnType<typeof createArchive>>;
}

/** The same rows as JSON lines, as CSV, and with a point as GeoJSON. */
async function writeTable(
  trx: Transaction<unknown>,
  input: Work & {
    table: TableToRead & { columns: readonly string[] };
    folderName: string;
    ask: Parameters<typeof rowsOf>[2];
  },
): Promise<ArchiveManifest['files']> {
  const { table, folderName, ask, folder, archive } = input;
  const { columns } = table;
  const hasPoint = columns.includes('lon') && columns.includes('lat');
  const spool = (ending: string) =>
    spoolEntry(
      `${folderName}/${table.name}.${ending}`,
      join(folder, `${table.schema}.${table.name}.${ending}`),
    );
  const [lines, sheet, map] = [spool('jsonl'), spool('csv'), hasPoint ? spool('geojson') : null];
  let rows = 0;
  try {
    for await (const batch of rowsOf(trx, table, ask)) {
      if (rows === 0) {
        await sheet.write(csvLine(columns));
        await map?.write('{"type":"FeatureCollection","features":[');
      }
      const open = batch.map((row) =>
        Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
      );
      await lines.write(open.map((row) => `${JSON.stringify(row)}\n`).join(''));
      await sheet.write(open.map((row) => csvLine(columns.map((column) => row[column]))).join(''));
      await map?.write(
        open.map((row, index) => (rows + index === 0 ? '' : ',\n') + JSON.stringify(featureOf(row))).join(''),
      );
      rows += batch.length;
    }
    if (rows > 0) await map?.write(']}\n');
    const written: ArchiveManifest['files'] = [];
    for (const entry of [lines, sheet, map]) {
      const digest = (await entry?.finish(archive)) ?? null;
      if (digest !== null) written.push({ ...digest, rows });
    }
    return written;
  } finally {
    await Promise.all([lines, sheet, map].map((entry) => entry?.discard()));
  }
}

function featureOf({ lon, lat, ...properties }: Record<string, unknown>): unknown {
  const isPoint = typeof lon === 'number' && typeof lat === 'number';
  return {
    type: 'Feature',
    geometry: isPoint ? { type: 'Point', coordinates: [lon, lat] } : null,
    properties,
  };
}

/** What was changed at the desk. People stay under the pseudonym of the log: names are no town's to give away. */
async function writeAudit(
  trx: Transaction<unknown>,
  { keys, folder, archive }: Work & { keys: readonly string[] },
): Promise<ArchiveManifest['files']> {
  const sheet = spoolEntry('rathaus/protokoll.csv', join(folder, 'protokoll.csv'));
  let [rows, before] = [0, null as number | null]; // widened: the first page is before nothing
  try {
    for (;;) {
      const lines = await readAudit(trx, new Set(keys), { before, limit: AUDIT_PAGE });
      if (rows === 0 && lines.length > 0)
        await sheet.write(csvLine(['at', 'ars', 'actor', 'action', 'subject', 'detail']));
      for (const { at, ars, actor, action, subject, detail } of lines)
        await sheet.write(csvLine([at, ars, actor?.pseudonym, action, subject, detail]));
      rows += lines.length;
      before = lines.at(-1)?.id ?? null;
      if (lines.length < AUDIT_PAGE || before === null) break;
    }
    const digest = await sheet.finish(archive);
    return digest === null ? [] : [{ ...digest, rows }];
  } finally {
    await sheet.discard();
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
