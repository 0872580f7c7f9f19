/** Which process a number means: numbers are used again, number and start together are not. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessIdentity {
  pid: number;
  /** When it started, in the words of the system; null where the system does not tell. */
  started: string | null;
}

/** null: there is no such process, or it is dead and only waits to be collected. */
export function identityOf(pid: number): ProcessIdentity | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return fromProc(pid);
  if (process.platform === 'win32') return answers(pid) ? { pid, started: null } : null;
  return fromPs(pid);
}

export function isLiving(identity: ProcessIdentity): boolean {
  const now = identityOf(identity.pid);
  if (now === null) return false;
  return identity.started === null || now.started === null || now.started === identity.started;
}

/** Fields after the name in brackets: state is the first, start (ticks since boot) the twentieth; see proc(5). */
function fromProc(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return { pid, started: `${bootId()}/${fields[19]}` };
  } catch {
    // The entry is gone, and so is the process.
    return null;
  }
}

let boot: string | undefined;

function bootId(): string {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return boot;
}

function fromPs(pid: number): ProcessIdentity | null {
  const { stdout, status } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const [state = '', ...start] = (stdout ?? '').trim().split(/\s+/);
  if (status !== 0 || state === '' || state.startsWith('Z')) return null;
  return { pid, started: start.join(' ') };
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
