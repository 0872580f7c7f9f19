import type { OidcProvider } from '../../../config/oidc-providers.ts';
import { problem } from '../../../http/problem.ts';
import type { Accounts } from '../create-accounts.ts';
import { PROVIDER_TIMES } from './ask-provider.ts';
import { createDiscover } from './discover.ts';
import type { ProviderAuth } from './provider-auth.ts';
import type { ProviderError } from './provider-error.ts';
import { linkedEmail } from './state-store.ts';

/** The way to the configured providers. */
export interface ProviderDesk {
  accounts: Accounts;
  /** Throws the problem `provider-unknown`. */
  provider(id: string): OidcProvider;
  /** The library for one step of a sign-in there. Throws a `ProviderError` where the provider does not answer. */
  open(provider: OidcProvider): Promise<{ auth: ProviderAuth; noted: { error?: ProviderError } }>;
}

export function createProviderDesk(accounts: Accounts): ProviderDesk {
  const { db, clock, providers, providerTimes: times = PROVIDER_TIMES } = accounts;
  const discover = createDiscover(clock, times);
  return {
    accounts,
    provider(id) {
      const found = providers.find((one) => one.id === id);
      if (found === undefined)
        throw problem({ code: 'provider-unknown', status: 404, title: 'Unknown provider' });
      return found;
    },
    async open(provider) {
      const facts = await discover(provider);
      const noted: { error?: ProviderError } = {};
      const { createProviderAuth } = await import('./provider-auth.ts');
      const house = {
        ...accounts,
        linkedEmail: (subject: string) => linkedEmail(db, { provider: provider.id, subject }),
      };
      return { noted, auth: createProviderAuth(house, { provider, facts, clock, times }, noted) };
    },
  };
}
