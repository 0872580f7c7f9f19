import { readdirSync, readFileSync } from 'node:fs';

/** A process and all below it, PostgreSQL among them. Linux. */
export function familyOf(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(statOf(name)[1] ?? 0)] as const),
  );
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && parent !== 0 && (parent === root || isBelow(parent));
  };
  return [root, ...[...parents.keys()].filter(isBelow)];
}

/** Seconds of processor that a process has used so far; 0: it has ended. */
export function processorOf(pid: number): number {
  const [user = 0, system = 0] = statOf(String(pid)).slice(11, 13).map(Number);
  return (user + system) / TICKS_A_SECOND;
}

const TICKS_A_SECOND = 100;

/** What stands behind the name, which may hold blanks and brackets; none: ended while we were looking. */
function statOf(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
