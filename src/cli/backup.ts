import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BackupReport, backUp, filesFolderOf } from '../kernel/backup/backup.ts';
import { rememberBackup } from '../kernel/backup/last-backup.ts';
import { systemClock } from '../kernel/clock.ts';
import { readConfig } from '../kernel/config.ts';
import { foldersOf } from '../kernel/database/migration-files.ts';
import { openDatabase } from '../kernel/database/open.ts';
import { solutions } from '../solutions.ts';
import { UsageError } from './usage-error.ts';

export const BACKUP_HELP = `  npm run hier -- backup <file> [--json]
      One consistent copy of everything, beside the running house (docs/operate.md). Not in it: AUTH_SECRET and all
      other settings of the environment; keep those elsewhere.`;

export async function backup(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new UsageError('Try: npm run hier -- backup <file>.');
  const config = readConfig(process.env);
  const file = resolve(path);
  const database = await openDatabase(config, { purpose: 'tool' });
  try {
    const report = await backUp({
      ...{
        file,
        ownerUrl: database.ownerUrl,
        schemas: ['kernel', ...foldersOf(solutions).map(({ id }) => id)],
      },
      ...{ filesFolder: filesFolderOf(config.varFolder), now: systemClock.now() },
    });
    await rememberBackup(config.varFolder, { at: report.manifest.at, bytes: report.bytes, file });
    console.log(values.json ? JSON.stringify(report, null, 2) : inWords(file, report));
    return 0;
  } finally {
    await database.close();
  }
}

function inWords(file: string, { manifest, bytes, leftOut }: BackupReport): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `Written: ${file} (${(bytes / 1e6).toFixed(1)} MB)`,
    `${manifest.tables.length} tables with ${rows.toLocaleString('en')} rows, ${manifest.files.length} files, from PostgreSQL ${manifest.server} at ${manifest.at}`,
    ...(leftOut.length > 0
      ? [`NOT in it, because this program does not know them: ${leftOut.join(', ')}`]
      : []),
    'It holds personal data: keep it where only those may read it who may read the database.',
  ].join('\n');
}
