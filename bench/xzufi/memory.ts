/** Memory of the processes below one: PSS, so that what they share counts once. */
import { familyOf } from '../house/family.ts';
import { pssOf } from '../house/memory.ts';

/** All below `root` without itself, in 1024 KB. */
export function pssOfOthers(root: number): number {
  return pssOf(familyOf(root).filter((pid) => pid !== root));
}
