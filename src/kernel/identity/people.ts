import { type Accounts, type AccountsHouse, createAccounts } from './accounts/create-accounts.ts';
import type { Identity } from './person.ts';
import type { Mandate } from './rights/mandate.ts';

/** Everything about people that the application is built with. */
export interface People {
  identity: Identity;
  mandatesOf(ars: string): Promise<readonly Mandate[]>;
  accounts: Accounts;
}

export function createPeople(house: AccountsHouse): People {
  const accounts = createAccounts(house);
  return {
    identity: accounts.identity,
    mandatesOf: async () => [],
    accounts,
  };
}
