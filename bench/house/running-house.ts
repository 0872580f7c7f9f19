/** The real program, started as a user starts it, in a data folder of its own. For benches and journeys. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ALLOCATOR, NODE_FLAGS } from '../../scripts/node-flags.mjs';
import { homeFolder } from '../../src/kernel/database/embedded/home.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const READY_MILLISECONDS = 240_000;

export interface RunningHouse {
  url: string;
  /** The process that was started. */
  pid: number;
  /** From spawn to the line with the address. */
  milliseconds: number;
  output(): string;
  /** Ends it as Ctrl-C does and waits until it is gone. Keeps the data folder. */
  stop(): Promise<void>;
}

export interface HouseOptions {
  folder: string;
  env?: Record<string, string>;
  /** Where it listens; a free one if left out. */
  port?: number;
  /** Another copy of the program than this one. */
  root?: string;
}

/** Where journeys leave the web that their first house has built, so that the others need not build the same again. */
export const BUILT_WEB = 'JOURNEYS_BUILT_WEB';

/** Where journeys leave a cluster in which nothing has happened yet but the first start: others begin with a copy. */
export const READY_CLUSTER = 'JOURNEYS_READY_CLUSTER';

/** A fresh data folder; the caller removes it with `removeFolder`. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hierzulande-'));
  const built = process.env[BUILT_WEB];
  if (built !== undefined) cpSync(built, join(folder, 'web'), { recursive: true });
  const ready = process.env[READY_CLUSTER];
  if (ready !== undefined) copyCluster(ready, homeFolder(folder));
  return folder;
}

/** With the owner of each file, who is not root where we are: `cp` keeps it, Node's own copy does not. */
function copyCluster(ready: string, home: string): void {
  mkdirSync(home, { recursive: true, mode: 0o711 });
  execFileSync('cp', ['-a', join(ready, 'data'), join(home, 'data')], { stdio: 'inherit' });
}

/** Removes it, and for root the database outside. */
export function removeFolder(folder: string): void {
  if (existsSync(folder)) rmSync(homeFolder(folder), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Starts `npm start`'s program and waits for its address. Throws with its whole output if it ends before. */
export async function startHouse(options: HouseOptions): Promise<RunningHouse> {
  const { folder, env = {}, root = ROOT } = options;
  const port = options.port ?? (await freePort());
  const begun = performance.now();
  // With the flags, so that it is the program itself and no runner before it.
  const child = spawn(process.execPath, [...NODE_FLAGS, 'scripts/run.mjs', 'src/main.ts'], {
    cwd: root,
    env: { ...ALLOCATOR, ...process.env, ...env, PORT: String(port), HIER_VAR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = `http://localhost:${port}`;
  await new Promise<void>((ready, fail) => {
    const timer = setTimeout(() => fail(new Error(`not ready in time:\n${output}`)), READY_MILLISECONDS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(url)) {
        clearTimeout(timer);
        ready();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`ended with ${code} before it was ready:\n${output}`));
    });
  });
  const milliseconds = performance.now() - begun;
  return { url, pid: child.pid ?? 0, milliseconds, output: () => output, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  await gone;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  server.close();
  await once(server, 'close');
  return address.port;
}
