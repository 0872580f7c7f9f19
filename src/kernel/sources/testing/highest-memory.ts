import { readFileSync } from 'node:fs';

/**
 * The most memory that this process ever had (RSS), in bytes. Not `maxRSS` where there is better: on Linux it begins
 * with that of the process which started this one, and workers of tests are large.
 */
export function highestMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error('/proc/self/status does not name the highest memory.');
  return Number(kilobytes) * 1024;
}
