/** Migration files as they lie in a folder: numbered, plain SQL, never changed once applied. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { StartError } from '../start/start-error.ts';

export interface MigrationFolder {
  /** Schema that the files fill: "kernel" or the id of a solution. */
  id: string;
  folder: URL;
}

/** Folders of all solutions that have tables. */
export function foldersOf(solutions: readonly { id: string; migrations: URL | null }[]): MigrationFolder[] {
  return solutions.flatMap(({ id, migrations }) => (migrations === null ? [] : [{ id, folder: migrations }]));
}

export interface MigrationFile {
  /** "001-places.sql" */
  name: string;
  number: number;
  sql: string;
  /** SHA-256 of the text with line ends as LF, so that a checkout on Windows is the same file. */
  checksum: string;
}

/** In order. Throws a `StartError` for names that do not fit, twins, and files that end the transaction themselves. */
export async function readMigrations({ id, folder }: MigrationFolder): Promise<MigrationFile[]> {
  const base = folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`);
  const names = (await readdir(base)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(
    names.map(async (name) => toFile(id, name, await readFile(new URL(name, base), 'utf8'))),
  );
  for (const [index, file] of files.entries()) {
    if (files[index - 1]?.number === file.number) {
      throw new StartError(
        'migration',
        `${id} has two migrations with number ${file.number}: give ${file.name} the next free one.`,
      );
    }
  }
  return files;
}

function toFile(id: string, name: string, text: string): MigrationFile {
  const number = /^(\d{3})-[a-z0-9-]+\.sql$/.exec(name)?.[1];
  if (number === undefined) {
    throw new StartError('migration', `Migration ${id}/${name} must be named like 001-what-it-does.sql.`);
  }
  const sql = text.replaceAll('\r\n', '\n');
  if (/^\s*(begin|commit|rollback|start\s+transaction)\s*;/im.test(sql)) {
    throw new StartError(
      'migration',
      `Migration ${id}/${name} must not begin or end a transaction: each file is one.`,
    );
  }
  return { name, number: Number(number), sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
