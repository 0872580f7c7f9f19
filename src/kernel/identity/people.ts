import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../places/directory.ts';
import { type Accounts, type AccountsHouse, createAccounts } from './accounts/create-accounts.ts';
import type { Identity } from './person.ts';
import type { Mandate } from './rights/mandate.ts';
import { mandatesOf } from './rights/store.ts';

/** Everything about people that the application is built with. */
export interface People {
  identity: Identity;
  mandatesOf(ars: string): Promise<readonly Mandate[]>;
  accounts: Accounts;
  /** Has the mail of an invitation sent; within the transaction that writes it. */
  queueInvitation(trx: Kysely<unknown>, id: string): Promise<void>;
}

export interface PeopleHouse extends AccountsHouse {
  places(): Pick<PlaceDirectory, 'keys'>;
  queueInvitation: People['queueInvitation'];
}

export function createPeople(house: PeopleHouse): People {
  const accounts = createAccounts(house);
  return {
    identity: accounts.identity,
    mandatesOf: (ars) => mandatesOf(house.db, house.places().keys(ars)),
    accounts,
    queueInvitation: house.queueInvitation,
  };
}
