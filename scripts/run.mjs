/**
 * node scripts/run.mjs <program.ts|mjs> [parameters]
 *
 * Runs a program of this repository with what it needs: dependencies as package-lock.json names them, and the
 * Node version that package.json pins. Plain JavaScript, so that Node 20 with nothing installed can begin here.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { whenLauncherIsGone } from './launcher.mjs';
import { ALLOCATOR, NODE_FLAGS } from './node-flags.mjs';
import { pinnedNode } from './pinned-node.mjs';

/** Tells the second process that the first one waits for it at the other end of the channel. */
const MARK = 'HIERZULANDE_RUNNER';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Milliseconds after which a program that was asked to end is ended. */
const LONGEST_END = 6_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [target, ...parameters] = process.argv.slice(2);

try {
  if (target === undefined) throw new Error('Say what to run: node scripts/run.mjs <program> [parameters]');
  await ensureDependencies(root);
  const program = resolve(root, target);
  if (!existsSync(program)) throw new Error(`There is no ${target} in ${root}.`);
  const node = pinnedNode(root);
  if (node.isThisOne && NODE_FLAGS.every((flag) => process.execArgv.includes(flag))) await runHere(program);
  else runThere(node.path, program);
} catch (error) {
  if (!(error instanceof Error) || error.name !== 'Error') throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** @param {string} program */
async function runHere(program) {
  process.argv = [process.execPath, program, ...parameters];
  // Read by now, and nothing for the processes of this one.
  for (const name of Object.keys(ALLOCATOR)) delete process.env[name];
  if (process.env[MARK] === undefined) {
    whenLauncherIsGone(endMyself);
  } else {
    delete process.env[MARK];
    process.once('disconnect', endMyself);
    // Listening alone would keep the program alive.
    process.channel?.unref();
  }
  module.enableCompileCache?.(join(root, 'node_modules', '.cache', 'compiled'));
  try {
    await import(pathToFileURL(program).href);
  } catch (error) {
    // A fault of the program, not of this runner: with its stack.
    console.error(error);
    process.exit(1);
  }
}

/** Like Ctrl-C for the program; by force if it does not listen. */
function endMyself() {
  setTimeout(() => process.exit(1), LONGEST_END).unref();
  process.kill(process.pid, 'SIGTERM');
}

/**
 * @param {string} node
 * @param {string} program
 */
function runThere(node, program) {
  const child = spawn(node, [...NODE_FLAGS, fileURLToPath(import.meta.url), program, ...parameters], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...ALLOCATOR, ...process.env, [MARK]: '1' },
  });
  child.on('error', (error) => {
    console.error(
      `The Node of this program cannot be run here (${error.message}): install Node 26 (https://nodejs.org) and start again.`,
    );
    process.exitCode = 1;
  });
  for (const signal of SIGNALS) process.on(signal, () => forward(child, signal));
  whenLauncherIsGone(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    // By number: a handler of our own would catch it if we sent it to ourselves.
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
  });
}

/**
 * A terminal sends Ctrl-C to all of its processes; only what did not come from there is handed on at once.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} signal
 */
function forward(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) setTimeout(() => child.kill(signal), 300).unref();
  else child.kill(signal);
}
