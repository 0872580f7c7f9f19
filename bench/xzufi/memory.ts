/** Memory of the processes below one: PSS, so that what they share counts once. */
import { readFileSync } from 'node:fs';
import { familyOf } from '../house/family.ts';

/** All below `root` without itself, in 1024 KB. */
export function pssOfOthers(root: number): number {
  return familyOf(root)
    .filter((pid) => pid !== root)
    .reduce((sum, pid) => sum + pssOf(pid), 0);
}

function pssOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
