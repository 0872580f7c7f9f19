/** Makes sure that node_modules is what package-lock.json says, also after an installation was killed half-way. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withInstallLock } from './install-lock.mjs';
import { LIBC } from './libc.mjs';

const STAMP = '.hierzulande-installed';
/** npm's own list of what it installed; written last. */
const NPM_LIST = '.package-lock.json';
const PROGRESS_EVERY = 10_000;

/**
 * Quick when all is there (a few milliseconds). Says on standard error what it does; throws one sentence.
 * @param {string} root
 */
export async function ensureDependencies(root) {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex');
  const wanted = Object.entries(JSON.parse(text).packages).filter(
    ([path, one]) => path !== '' && isNeededHere(one),
  );
  if (isInstalled(root, hash, wanted)) return;
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Error(
      `The folder ${root} cannot be written, so the dependencies cannot be installed: make it writable for this user.`,
    );
  }
  await withInstallLock(root, async (holdFor) => {
    if (isInstalled(root, hash, wanted)) return;
    await install(root, holdFor);
    if (!matchesNpmList(root, wanted)) {
      throw new Error(
        'npm ci left packages out that this system needs: check the internet connection, then start again.',
      );
    }
    writeStamp(root, hash);
  });
}

function isInstalled(root, hash, wanted) {
  const isWhole = () => wanted.every(([path]) => existsSync(join(root, path, 'package.json')));
  if (read(join(root, 'node_modules', STAMP)) === hash) return isWhole();
  // Installed by hand (npm install): as good, if it is the same.
  if (!matchesNpmList(root, wanted) || !isWhole()) return false;
  writeStamp(root, hash);
  return true;
}

function matchesNpmList(root, wanted) {
  const list = read(join(root, 'node_modules', NPM_LIST));
  if (list === null) return false;
  const { packages } = JSON.parse(list);
  return wanted.every(([path, { version, integrity }]) => {
    const there = packages[path];
    return there !== undefined && there.version === version && there.integrity === integrity;
  });
}

/** Optional packages only if they are made for this system; npm does not mind when it cannot load those. */
function isNeededHere(one) {
  const isBuilt = one.os !== undefined || one.cpu !== undefined;
  if (one.optional && !isBuilt) return false;
  return (
    suits(one.os, process.platform) &&
    suits(one.cpu, process.arch) &&
    (LIBC === null || suits(one.libc, LIBC))
  );
}

/** As npm reads these lists: names that are meant, or names with "!" that are not. */
function suits(list, value) {
  if (list === undefined) return true;
  const names = [list].flat();
  if (names.includes(`!${value}`)) return false;
  return names.includes(value) || names.every((name) => name.startsWith('!'));
}

async function install(root, holdFor) {
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  console.error('Installing the dependencies (npm ci), this happens once …');
  // Both say "installed"; gone first, so that a killed installation is seen as one.
  for (const name of [STAMP, NPM_LIST]) rmSync(join(root, 'node_modules', name), { force: true });
  const progress = setInterval(() => console.error(`… still installing, ${seconds()}`), PROGRESS_EVERY);
  try {
    await runNpm(root, holdFor);
  } finally {
    clearInterval(progress);
  }
  console.error(`Dependencies installed in ${seconds()}.`);
}

async function runNpm(root, holdFor) {
  const { command, first, shell } = findNpm(root);
  const parameters = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = spawn(command, [...first, ...parameters], { cwd: root, shell, stdio: ['ignore', 2, 2] });
  if (npm.pid !== undefined) holdFor(npm.pid);
  const stop = (signal) => {
    npm.kill(signal);
    process.exitCode = 1;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  try {
    await new Promise((done, failed) => {
      npm.on('error', (error) =>
        failed(
          new Error(`npm could not be started (${error.message}): install Node with npm, then start again.`),
        ),
      );
      npm.on('close', (code, signal) => {
        if (code === 0) done(undefined);
        else
          failed(
            new Error(
              `The dependencies could not be installed (npm ci ended with ${signal ?? `code ${code}`}): mend what npm says above, often it is the internet connection, then start again.`,
            ),
          );
      });
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

/** npm as it was called, run by a Node outside node_modules: npm ci is about to remove what lies inside. */
function findNpm(root) {
  const inside = join(root, 'node_modules');
  const { npm_execpath: script, npm_node_execpath: caller, PATH = '' } = process.env;
  const windows = process.platform === 'win32';
  const nodes = [
    caller,
    process.execPath,
    ...PATH.split(delimiter).map((folder) => join(folder, windows ? 'node.exe' : 'node')),
  ];
  const node = nodes.find((path) => path && !path.startsWith(inside) && existsSync(path)) ?? process.execPath;
  if (script?.endsWith('npm-cli.js') && existsSync(script))
    return { command: node, first: [script], shell: false };
  return { command: windows ? 'npm.cmd' : 'npm', first: [], shell: windows };
}

/** Kept where it can be; where it cannot (a node_modules that is read-only), the long look is taken each time. */
function writeStamp(root, hash) {
  try {
    writeFileSync(join(root, 'node_modules', STAMP), hash);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  }
}
