import type { OidcProvider } from '../../config/oidc-providers.ts';
import type { Kernel } from '../../solution.ts';
import type { Account } from '../account-api.ts';
import { isFresh } from '../accounts/require-fresh.ts';
import { membershipLines } from '../memberships/membership-lines.ts';
import type { Person } from '../person.ts';
import { readAccount } from './store.ts';

/** The own account as it is shown. */
export async function accountView(
  kernel: Kernel,
  person: Person,
  providers: readonly OidcProvider[],
): Promise<Account> {
  const { db, places, clock } = kernel;
  const { linked, ...account } = await readAccount(db, person.id);
  return {
    ...account,
    memberships: await membershipLines(db, places, person.memberships),
    providers: providers.filter(({ id }) => linked.includes(id)).map(({ id, name }) => ({ id, name })),
    isFresh: isFresh(person, clock),
  };
}
