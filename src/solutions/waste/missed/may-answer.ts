import { hasDesk } from '../../../kernel/corrections/has-desk.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { CASES } from '../permissions.ts';

/** Whether anybody at the desk of a unit looks after what households report and request. */
export function mayAnswer(ars: string, { db, places }: Pick<Kernel, 'db' | 'places'>): Promise<boolean> {
  return hasDesk(db, places, ars, CASES);
}
