import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readAssets } from './assets.ts';
import type { Assets } from './document.ts';

export interface BuiltWeb {
  /** Folder whose files are served below `/assets/`. */
  folder: string;
  assets: Assets;
}

/** Folders and files whose content decides what the browser gets. */
export const SOURCES: readonly string[] = [
  'web',
  'src/kernel',
  'src/network',
  'src/solutions',
  'vite.config.ts',
  'scripts/unused-kern.ts',
  'scripts/service-worker.ts',
  'package-lock.json',
];
const UNFINISHED = 'unfinished-';
const ABANDONED_MILLISECONDS = 10 * 60_000;
const TEXT_FILES = new Set(['.js', '.mjs', '.css', '.svg', '.json']);

/**
 * The web, built once per content of its sources into `<varFolder>/web/<hash>`. Vite runs as a child process,
 * so that its memory is free again afterwards. The folder gets its name only when it is complete:
 * a build that was killed half-way is never used, and is removed with older ones by the next.
 */
export async function buildWeb(input: {
  root: string;
  varFolder: string;
  log: (message: string) => void;
}): Promise<BuiltWeb> {
  const { root, varFolder, log } = input;
  const parent = join(varFolder, 'web');
  const name = await hashOf(root);
  const folder = join(parent, name);
  if (!(await exists(folder))) {
    log('Building the web …');
    await mkdir(parent, { recursive: true });
    const unfinished = join(parent, `${UNFINISHED}${randomBytes(6).toString('hex')}`);
    await runVite(root, unfinished);
    await compressAll(unfinished);
    await rename(unfinished, folder).catch(async (error: unknown) => {
      // Another process of the same house was faster; its build is the same.
      if (!(await exists(folder))) throw error;
    });
  }
  await removeOthers(parent, name);
  return { folder, assets: await readAssets(folder) };
}

async function runVite(root: string, outDir: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [
    vite,
    'build',
    '--configLoader',
    'native',
    '--logLevel',
    'warn',
    '--outDir',
    outDir,
    '--emptyOutDir',
  ];
  try {
    await promisify(execFile)(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Error(`The web could not be built${said === '' ? '' : `: ${said}`}`, { cause: error });
  }
}

/** Compressed once here instead of at every request. */
async function compressAll(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const compress = async (file: Dirent): Promise<void> => {
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  };
  // At the same time, on all cores: the map's library alone takes seconds.
  await Promise.all(
    files.filter((file) => file.isFile() && TEXT_FILES.has(extname(file.name))).map(compress),
  );
}

/** Older builds and remains; an unfinished one is spared while another process may be at it. */
async function removeOthers(parent: string, keep: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (name === keep) continue;
    const path = join(parent, name);
    if (name.startsWith(UNFINISHED) && Date.now() - (await stat(path)).mtimeMs < ABANDONED_MILLISECONDS)
      continue;
    await rm(path, { recursive: true, force: true });
  }
}

async function hashOf(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of await filesOf(root, source))
      hash.update(`${path}\0`).update(await readFile(join(root, path)));
  }
  return hash.digest('hex').slice(0, 20);
}

/** Paths below root, sorted, without tests. */
async function filesOf(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return null;
      throw error;
    },
  );
  if (entries === null) return [path];
  const inner = await Promise.all(entries.map((entry) => filesOf(root, `${path}/${entry.name}`)));
  return inner
    .flat()
    .filter((one) => !/\.(test|suite)\.tsx?$/.test(one))
    .sort();
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
