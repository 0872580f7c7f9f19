/** Of several starts in one folder, one installs and the others wait. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL = 200;

/**
 * `holdFor(pid)` keeps the lock for that process too: an npm whose parent was killed still writes.
 * @param {string} root
 * @param {(holdFor: (pid: number) => void) => Promise<void>} work
 */
export async function withInstallLock(root, work) {
  mkdirSync(join(root, 'var'), { recursive: true });
  const file = join(root, 'var', 'install.lock');
  const me = identity(process.pid);
  await take(file, me);
  try {
    await work((pid) => writeFileSync(file, JSON.stringify([me, identity(pid)])));
  } finally {
    rmSync(file, { force: true });
  }
}

async function take(file, me) {
  let hasSaid = false;
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify([me]), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new Error(`${file} cannot be written (${error.code}): make the folder writable for this user.`);
    }
    const living = holders(file).find(isLiving);
    if (living === undefined) {
      rmSync(file, { force: true });
      continue;
    }
    if (!hasSaid) console.error(`Waiting for an installation that is under way (process ${living.pid}) …`);
    hasSaid = true;
    await pause(POLL);
  }
}

function holders(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Removed meanwhile, or cut off by a kill.
    return [];
  }
}

/** A number and, where the system tells, the start: numbers are used again. */
function identity(pid) {
  return { pid, start: startOf(pid) };
}

function isLiving({ pid, start }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return startOf(pid) === start;
}

function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'dead' : fields[19];
  } catch {
    return null;
  }
}
