/** Runs one of PostgreSQL's programs to its end. */
import { spawn } from 'node:child_process';
import { StartError } from '../../start/start-error.ts';
import type { Account } from './account.ts';

export interface RunOptions {
  account: Account | null;
  input?: string;
  signal?: AbortSignal | undefined;
}

/** Rejects with a `StartError` that carries the last line of what the program said. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  options: RunOptions,
): Promise<void> {
  const { account, input = '', signal } = options;
  signal?.throwIfAborted();
  const child = spawn(program, parameters, {
    ...programSurroundings(account),
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  });
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.on('error', (error) => reject(signal?.aborted ? error : cannotRun(program, error)));
  child.on('close', (code, by) => {
    if (code === 0) return resolve();
    const last = said.join('').trim().split('\n').slice(-3).join(' / ');
    reject(
      new StartError(
        'database-start',
        `The embedded PostgreSQL could not be prepared (${by ?? `code ${code}`}): ${last}`,
      ),
    );
  });
  await promise;
}

/** Working folder and environment that hold for any account, and hand on nothing of ours (passwords, PG… settings). */
export function programSurroundings(account: Account | null) {
  return {
    cwd: process.platform === 'win32' ? undefined : '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot },
    windowsHide: true,
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  };
}

export function cannotRun(program: string, error: Error): StartError {
  return new StartError(
    'platform',
    `The embedded PostgreSQL cannot be run on this system (${program}: ${error.message}): it needs glibc on Linux and permission to run programs; otherwise set DATABASE_URL to a PostgreSQL of your own.`,
    { cause: error },
  );
}
