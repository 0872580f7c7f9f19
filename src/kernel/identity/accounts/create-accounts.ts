import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { OidcProvider } from '../../config/oidc-providers.ts';
import type { Mailer } from '../../mail/mail.ts';
import type { Log } from '../../start/log.ts';
import type { Identity } from '../person.ts';
import { type AccountCookies, createAccountCookies } from './account-cookies.ts';
import type { Auth } from './auth.ts';
import type { ProviderTimes } from './providers/ask-provider.ts';
import { personBySession } from './store.ts';

export interface AccountsHouse {
  db: Kysely<unknown>;
  clock: Clock;
  publicUrl: string;
  /** Signs cookies and digests. */
  secret: string;
  mailer: Mailer;
  /** Other places where people may sign in. */
  providers: readonly OidcProvider[];
  /** How long one of them may take for an answer; eight seconds unless told. */
  providerTimes?: ProviderTimes;
  log: Log;
}

export interface Accounts extends AccountsHouse {
  cookies: AccountCookies;
  identity: Identity;
  /** Keyed digest of something that must not stand in the database as it is; 64 hexadecimal digits. */
  digestOf(text: string): string;
  /** The library, loaded when somebody first signs in: it takes longer to load than all the rest of the house. */
  auth(): Promise<Auth>;
}

export function createAccounts(house: AccountsHouse): Accounts {
  const cookies = createAccountCookies(house.publicUrl, house.secret);
  const digestOf = (text: string) => createHmac('sha256', house.secret).update(text).digest('hex');
  let loaded: Promise<Auth> | undefined;
  return {
    ...house,
    cookies,
    digestOf,
    identity: {
      async identify({ cookie }) {
        const token = cookies.tokenIn(cookie);
        return token === null ? null : personBySession(house.db, { token, now: house.clock.now() });
      },
    },
    auth() {
      loaded ??= import('./auth.ts').then(({ createAuth }) => createAuth({ ...house, cookies, digestOf }));
      return loaded;
    },
  };
}
