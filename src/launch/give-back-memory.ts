import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what only the start needed: boundaries as text, their arcs, sources of modules. Left to itself V8 keeps
 * 40 to 100 MB of it until it is idle for long. Takes about a tenth of a second: called before the doors are open, since
 * later a visitor would wait for it, and once more when the examples of the first moments lie in the database, which
 * makes the pages free that the first time only emptied. Where Node was started without the flag
 * (`scripts/node-flags.mjs`) it is set now, which shows the collector to contexts that are made afterwards.
 */
export function giveBackMemory(): void {
  if (globalThis.gc !== undefined) return void globalThis.gc();
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  if (typeof collect === 'function') collect();
}
