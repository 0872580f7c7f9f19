import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { filesFolderOf } from '../kernel/backup/backup.ts';
import { type RestoreOptions, type RestoreReport, restore } from '../kernel/backup/restore.ts';
import { readConfig } from '../kernel/config.ts';
import { foldersOf } from '../kernel/database/migration-files.ts';
import { openDatabase } from '../kernel/database/open.ts';
import { solutions } from '../solutions.ts';
import { UsageError } from './usage-error.ts';

export const RESTORE_HELP = `  npm run hier -- restore <file> [--replace]
      Puts a backup into an empty installation, as a whole or not at all.
      --replace             throw away what is here; asks for the name of the database, and wants the house stopped`;

export async function restoreCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new UsageError('Try: npm run hier -- restore <file>.');
  const config = readConfig(process.env);
  const database = await openDatabase(config, { purpose: 'tool' });
  try {
    const report = await restore({
      ...{ file: resolve(path), ownerUrl: database.ownerUrl, folders: foldersOf(solutions) },
      filesFolder: filesFolderOf(config.varFolder),
      ...(values.replace && { mayReplace: askForName }),
    });
    console.log(inWords(report));
    return 0;
  } finally {
    await database.close();
  }
}

const askForName: NonNullable<RestoreOptions['mayReplace']> = async ({ database, tables, files }) => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Without a terminal the answer may end before the question: then it is no.
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  terminal.once('close', () => end(''));
  try {
    const question = `Everything here goes: ${tables} tables with rows, ${files} files.\nType the name of the database (${database}) to replace it: `;
    return (await Promise.race([terminal.question(question), ended])).trim() === database;
  } finally {
    terminal.close();
  }
};

function inWords({ manifest, migrated }: RestoreReport): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `Restored what was copied at ${manifest.at} by version ${manifest.program} from PostgreSQL ${manifest.server}:`,
    `${manifest.tables.length} tables with ${rows.toLocaleString('en')} rows, every checksum the same, and ${manifest.files.length} files.`,
    ...(migrated.length > 0 ? [`Brought to the present by ${migrated.join(', ')}.`] : []),
    'Start the house. With another AUTH_SECRET than before, everybody must sign in anew.',
  ].join('\n');
}
