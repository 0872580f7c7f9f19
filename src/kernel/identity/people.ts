import type { Kysely } from 'kysely';
import type { Identity } from './person.ts';
import type { Mandate } from './rights/mandate.ts';

/** Everything about people that the application is built with. */
export interface People {
  identity: Identity;
  mandatesOf(ars: string): Promise<readonly Mandate[]>;
  /** Has the mail of an invitation sent; within the transaction that writes it. */
  queueInvitation(trx: Kysely<unknown>, id: string): Promise<void>;
}

/** As long as nobody can sign in. */
export const nobody: People = {
  identity: { identify: async () => null },
  mandatesOf: async () => [],
  queueInvitation: async () => undefined,
};
