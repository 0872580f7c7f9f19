import type { Kysely } from 'kysely';
import type { Language } from '../../i18n/language.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { Permission } from '../permission.ts';

/** What the desk's APIs about people need. */
export interface DeskHouse {
  kernel: Kernel;
  /** All permissions of house and solutions. */
  permissions: ReadonlyMap<string, Permission>;
  /** Those of the house, for the rooms that they bring. */
  solutions: readonly Solution[];
  /** What a solution is called; null for one that this program does not know. */
  solutionTitle(id: string, language: Language): string | null;
  /** Has the mail of an invitation sent; within the transaction that writes it. */
  queueInvitation(trx: Kysely<unknown>, id: string): Promise<void>;
}
