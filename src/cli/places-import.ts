import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { civilDate, systemClock } from '../kernel/clock.ts';
import { readConfig } from '../kernel/config.ts';
import { connect } from '../kernel/database/connection.ts';
import { migrate } from '../kernel/database/migrate.ts';
import { openDatabase } from '../kernel/database/open.ts';
import { ensurePlaces } from '../kernel/places/ensure-places.ts';
import { importPlaces } from '../kernel/places/import/import-places.ts';
import { type ImportReport, UnusableFile } from '../kernel/places/import/import-report.ts';
import { silentLog } from '../kernel/start/log.ts';
import { writeReport } from './write-report.ts';

export interface ImportArguments {
  path: string;
  changes: string | undefined;
  state: string | undefined;
  accept: boolean;
  dryRun: boolean;
  json: boolean;
}

/** Longer texts do not fit into one JavaScript string. */
const MOST_BYTES = 450 * 1024 * 1024;

/** Exit code: 0 done, 2 asks. Throws what to tell. Works beside a running house, which sees the result at once. */
export async function importCommand({
  path,
  changes,
  state,
  accept,
  dryRun,
  json,
}: ImportArguments): Promise<number> {
  if (state !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(state))
    throw new UnusableFile(`--state ${state} is no day: write YYYY-MM-DD, for example 2025-01-01.`);
  const text = await readText(path);
  const table = changes === undefined ? undefined : await readText(changes);
  const database = await openDatabase(readConfig(process.env), { purpose: 'tool', log: silentLog });
  try {
    await migrate({ ownerUrl: database.ownerUrl, folders: [] });
    const db = connect(database.appUrl, { max: 2 });
    try {
      await ensurePlaces(db, silentLog);
      const report = await importPlaces(db, {
        file: basename(path),
        text,
        accept,
        dryRun,
        today: civilDate(systemClock.now()).toString(),
        say: (message) => console.error(message),
        ...(table !== undefined && { changes: table }),
        ...(state !== undefined && { state }),
      });
      console.log(json ? JSON.stringify(report, null, 2) : writeReport(report));
      return exitCodeOf(report);
    } finally {
      await db.destroy();
    }
  } finally {
    await database.close();
  }
}

function exitCodeOf({ result }: ImportReport): number {
  return result === 'asks' ? 2 : 0;
}

async function readText(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UnusableFile(`There is no file ${path}.`);
  if (found.isDirectory()) throw new UnusableFile(`${path} is a folder: name the file in it.`);
  if (found.size === 0) throw new UnusableFile(`${path} is empty.`);
  if (found.size > MOST_BYTES) {
    throw new UnusableFile(
      `${path} has ${Math.round(found.size / 1e6)} MB, at most ${Math.round(MOST_BYTES / 1e6)} can be read: convert it to TopoJSON, which is several times smaller.`,
    );
  }
  return readFile(path, 'utf8');
}
