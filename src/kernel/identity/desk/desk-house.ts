import type { Kysely } from 'kysely';
import type { Kernel, Solution } from '../../solution.ts';
import type { Permission } from '../permission.ts';

/** What the desk's APIs about people need. */
export interface DeskHouse {
  kernel: Kernel;
  /** All permissions of house and solutions. */
  permissions: ReadonlyMap<string, Permission>;
  /** Whose titles stand in the log. */
  solutions: readonly Solution[];
  /** Has the mail of an invitation sent; within the transaction that writes it. */
  queueInvitation(trx: Kysely<unknown>, id: string): Promise<void>;
}
