/** Notices when npm, from which a script was started, is gone: killed, it can no longer hand on a signal. */
import { readFileSync } from 'node:fs';

const EVERY = 250;
/** As it was when this process began; npm may be killed while the dependencies are being installed. */
const AT_FIRST = ancestors().join();

/**
 * Calls back once. Only for what npm started: who starts a program by hand may leave it running.
 * @param {() => void} then
 */
export function whenLauncherIsGone(then) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const timer = setInterval(() => {
    if (ancestors().join() === AT_FIRST) return;
    clearInterval(timer);
    then();
  }, EVERY).unref();
}

/** The parent and, as npm puts a shell in between, the parent's parent where the system tells. */
function ancestors() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'latin1');
    return [parent, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]];
  } catch {
    // No /proc on this system.
    return [parent];
  }
}
