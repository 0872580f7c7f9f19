/** Starts and ends the server process. It has its own process group, so that Ctrl-C does not reach it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chown, open, readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../start/start-error.ts';
import type { Account } from './account.ts';
import { freePort } from './free-port.ts';
import { readPostmasterNote } from './postmaster-file.ts';
import { identityOf, isLiving, type ProcessIdentity } from './process-identity.ts';
import type { Programs } from './programs.ts';
import { cannotRun, programSurroundings } from './run-program.ts';

export interface Postmaster {
  identity: ProcessIdentity;
  port: number;
}

export interface StartOptions {
  programs: Programs;
  data: string;
  account: Account | null;
  settings: Readonly<Record<string, string>>;
  logFile: string;
  /** Replaced by tests that need a port to be taken. */
  choosePort?: () => Promise<number>;
}

const POLL = 20;
/** Milliseconds; recovery after a crash may take its time. */
const LONGEST_START = 180_000;
/** How long remains of a killed server may hold the data before that is an error. */
const LONGEST_REMAINS = 15_000;
const LOG_LIMIT = 5_000_000;

/** Ready for connections when it resolves. Tries another port if the chosen one is taken meanwhile. */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  const { choosePort = freePort } = options;
  const begun = performance.now();
  for (let ports = 0; ; ) {
    const port = await choosePort();
    const attempt = await tryStart(options, port);
    if ('identity' in attempt) return attempt;
    const portTaken = /could not bind|could not create any TCP/.test(attempt.said);
    const remains = /pre-existing shared memory block|lock file "postmaster.pid"/.test(attempt.said);
    if (portTaken && ports < 5) {
      ports += 1;
    } else if (remains && performance.now() - begun < LONGEST_REMAINS) {
      await pause(100);
    } else {
      throw new StartError(
        'database-start',
        `The embedded PostgreSQL does not start: ${reason(attempt.said)} (log: ${options.logFile}).`,
      );
    }
  }
}

/** Fast shutdown, after 3 s immediate, then by force: ended within 4 s, and no data lost in either case. */
export async function stopPostmaster(identity: ProcessIdentity): Promise<void> {
  const steps = [
    ['SIGINT', 3_000],
    ['SIGQUIT', 700],
    ['SIGKILL', 300],
  ] as const;
  for (const [signal, milliseconds] of steps) {
    if (!isLiving(identity)) return;
    try {
      process.kill(identity.pid, signal);
    } catch (error) {
      if (isLiving(identity)) throw error;
    }
    if (await hasEnded(identity, milliseconds)) return;
  }
}

export async function hasEnded(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (isLiving(identity)) {
    if (performance.now() > until) return false;
    await pause(POLL);
  }
  return true;
}

async function tryStart(options: StartOptions, port: number): Promise<Postmaster | { said: string }> {
  const { programs, data, account, settings, logFile } = options;
  const { handle, offset } = await openLog(logFile, account);
  let child: ChildProcess;
  try {
    child = spawn(
      programs.postgres,
      [
        '-D',
        data,
        '-p',
        String(port),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { ...programSurroundings(account), detached: true, stdio: ['ignore', handle.fd, handle.fd] },
    );
    await spawned(child, programs.postgres);
  } finally {
    await handle.close();
  }
  child.unref();
  const identity = child.pid === undefined ? null : identityOf(child.pid);
  const until = performance.now() + LONGEST_START;
  while (child.exitCode === null && child.signalCode === null) {
    const note = await readPostmasterNote(data);
    if (identity !== null && note !== null && note.pid === child.pid && note.status === 'ready')
      return { identity, port };
    if (performance.now() > until) {
      child.kill('SIGQUIT');
      throw new StartError(
        'database-start',
        `The embedded PostgreSQL is not ready after ${LONGEST_START / 1000} s (log: ${logFile}).`,
      );
    }
    await pause(POLL);
  }
  return { said: (await readFile(logFile, 'utf8')).slice(offset) };
}

async function spawned(child: ChildProcess, program: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once('spawn', resolve);
  child.once('error', (error) => reject(cannotRun(program, error)));
  await promise;
}

/** Appended to; put aside once when it has grown long. */
async function openLog(file: string, account: Account | null) {
  const size = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(file, `${file}.old`);
  const handle = await open(file, 'a', 0o600);
  if (account !== null) await chown(file, account.uid, account.gid);
  return { handle, offset: size > LOG_LIMIT ? 0 : size };
}

function reason(said: string): string {
  const lines = said.trim().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC|ERROR|error/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') || 'it ended without a word';
}
