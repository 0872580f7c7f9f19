/** Where the cluster lives: below `var`, or for root, whose folders PostgreSQL's account may not enter, in /var/lib. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../start/log.ts';
import { StartError } from '../../start/start-error.ts';
import { type Account, accountOf, unprivilegedAccount } from './account.ts';

export interface Home {
  folder: string;
  /** Whom the server runs as; null: as this process. */
  account: Account | null;
  /** Folder for copies of the programs. */
  copies: string;
}

export const ROOT_BASE = '/var/lib/hierzulande';
const POINTER = 'postgres-location';
const BACK_POINTER = 'belongs-to';

/** Makes the folders. Throws a `StartError` if they cannot be made or belong to somebody else. */
export async function prepareHome(varFolder: string, log: Log, rootBase = ROOT_BASE): Promise<Home> {
  try {
    await mkdir(varFolder, { recursive: true });
    const here = join(await realpath(varFolder), 'postgres');
    if (process.getuid?.() === 0) return await homeOfRoot(await realpath(varFolder), here, rootBase, log);
    const pointer = await readLine(join(varFolder, POINTER));
    if (pointer !== null && !(await isFolder(here))) {
      throw new StartError(
        'var-folder',
        `The database of ${varFolder} was made by root and lies in ${pointer}: start as root, or set HIER_VAR to another folder.`,
      );
    }
    await mkdir(here, { recursive: true, mode: 0o700 });
    return { folder: here, account: null, copies: here };
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StartError(
      'var-folder',
      `The folder for the database cannot be prepared for ${varFolder} (${reason}): make it writable, or set HIER_VAR to another folder.`,
      { cause: error },
    );
  }
}

async function homeOfRoot(varFolder: string, here: string, base: string, log: Log): Promise<Home> {
  await mkdir(base, { recursive: true });
  await chmod(base, 0o755);
  const data = await stat(join(here, 'data')).catch(() => null);
  const owner = data === null ? undefined : accountOf(data.uid);
  if (owner !== undefined) return { folder: here, account: owner, copies: base };

  const folder = await folderOfRoot(varFolder, base, log);
  await mkdir(folder, { recursive: true });
  // The account may pass through to its data, not look around.
  await chmod(folder, 0o711);
  await writeFile(join(folder, BACK_POINTER), `${varFolder}\n`);
  await writeFile(join(varFolder, POINTER), `${folder}\n`);
  const made = await stat(join(folder, 'data')).catch(() => null);
  return { folder, account: (made && accountOf(made.uid)) ?? unprivilegedAccount(), copies: base };
}

function ownFolderOfRoot(varFolder: string, base: string): string {
  return join(base, createHash('sha256').update(varFolder).digest('hex').slice(0, 16));
}

/** Where the first start in this folder will make its cluster, or has made it; the folder exists. */
export function homeFolder(varFolder: string): string {
  const real = realpathSync(varFolder);
  return process.getuid?.() === 0 ? ownFolderOfRoot(real, ROOT_BASE) : join(real, 'postgres');
}

/** A moved clone keeps its data by the pointer; a copied clone gets its own, because the first still has its. */
async function folderOfRoot(varFolder: string, base: string, log: Log): Promise<string> {
  const own = ownFolderOfRoot(varFolder, base);
  const pointed = await readLine(join(varFolder, POINTER));
  if (pointed === null) {
    if (await isFolder(join(own, 'data')))
      log.info(`Using the database in ${own}, made earlier for this folder`);
    return own;
  }
  if (pointed === own) return own;
  if (!(await isFolder(pointed))) {
    log.warn(`The database in ${pointed} is gone; beginning anew in ${own}`);
    return own;
  }
  const back = await readLine(join(pointed, BACK_POINTER));
  const isCopied = back !== null && back !== varFolder && (await readLine(join(back, POINTER))) === pointed;
  return isCopied ? own : pointed;
}

async function readLine(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim() === '' ? null : text.trim();
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
