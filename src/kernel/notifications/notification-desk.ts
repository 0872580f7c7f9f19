import type { Kysely } from 'kysely';
import type { Identity } from '../identity/person.ts';
import type { Kernel } from '../solution.ts';
import type { Tokens } from './tokens.ts';
import type { Topics } from './topics.ts';

/** What the application is built with so that people can subscribe. */
export interface NotificationDesk {
  /** By which browsers bind themselves to this house. */
  publicKey: string;
  tokens: Tokens;
  /** Mails leave this house; else they are files in a folder. */
  mails: boolean;
  /** Origins inside the own network that push services may have. */
  trusted: ReadonlySet<string>;
  /** Has an address asked whether it wants what was chosen, if the transaction commits. */
  queueConfirmation(trx: Kysely<unknown>, id: string): Promise<void>;
}

/** What the routes need. */
export interface NotificationHouse extends NotificationDesk {
  kernel: Kernel;
  topics: Topics;
  identity: Identity;
}
