import type { Kysely } from 'kysely';
import type { Kernel, Solution } from '../solution.ts';
import type { OperationHouse, OperationStorage } from './operation-api.ts';

/** What only the program that was started knows of itself; a test brings its own. */
export interface Installation {
  storage(): Promise<OperationStorage>;
  state(): Promise<OperationHouse>;
  /** Has the mails of an announcement sent, within the transaction that writes it. */
  queueAnnouncement(trx: Kysely<unknown>, id: string): Promise<void>;
}

/** What the operators' APIs need. */
export interface OperationDesk extends Installation {
  kernel: Kernel;
  solutions: readonly Solution[];
}
