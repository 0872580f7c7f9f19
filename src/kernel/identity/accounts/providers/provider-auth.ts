/** The library for one sign-in at one provider. */
import { type AuthContext, betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { createRemoteJWKSet } from 'jose';
import { type AuthHouse, libraryOptions } from '../library-options.ts';
import { backAddress } from './back-address.ts';
import { type Exchange, exchangeCode } from './exchange-code.ts';
import { profileOf } from './profile-of.ts';
import { ProviderError } from './provider-error.ts';

export interface ProviderAuthHouse extends AuthHouse {
  /** Address of the account that the provider's person is linked to already; null: none. */
  linkedEmail(subject: string): Promise<string | null>;
}

export type ProviderAuth = ReturnType<typeof createProviderAuth>;

/**
 * Made anew for each step: the library fixes what it knows of a provider once, its keys for at least half a minute, and
 * waits for all providers before it does anything. So a provider that is slow costs nobody else, and new keys hold at once.
 * What went wrong at the provider is left in `noted`, because the library says the same of everything.
 */
export function createProviderAuth(
  house: ProviderAuthHouse,
  exchange: Exchange,
  noted: { error?: ProviderError },
) {
  const { provider, facts } = exchange;
  const redirectURI = backAddress(house.publicUrl, provider.id);
  const noting = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      if (error instanceof ProviderError) noted.error = error;
      throw error;
    });
  const options = libraryOptions(house);
  return betterAuth({
    ...options,
    account: {
      ...options.account,
      // In the browser, encrypted; that it is used once is seen to by `state-store.ts`.
      storeStateStrategy: 'cookie',
      updateAccountOnSignIn: false,
      accountLinking: {
        enabled: true,
        // Never by the address alone: who controls a provider, or an address there, would control the account here.
        disableImplicitLinking: true,
        // The signed-in owner decides, whatever address the provider knows.
        allowDifferentEmails: true,
        trustedProviders: [provider.id],
      },
    },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: provider.id,
            clientId: provider.clientId,
            clientSecret: provider.clientSecret,
            // Asked for and checked already (`discover.ts`): the library would ask without a time-out.
            authorizationUrl: facts.authorization_endpoint,
            tokenUrl: facts.token_endpoint,
            pkce: true,
            scopes: ['openid', 'email', 'profile'],
            redirectURI,
            getToken: async ({ code, codeVerifier }) => {
              // The address of before; the library names its own here.
              const { idToken, accessToken } = await noting(
                exchangeCode(exchange, { code, codeVerifier, redirectURI }),
              );
              return { idToken, ...(accessToken !== undefined && { accessToken }) };
            },
            getUserInfo: async ({ idToken = '', accessToken }) => {
              const profile = await noting(profileOf(exchange, { idToken, accessToken }));
              const email = profile.email ?? (await house.linkedEmail(profile.sub));
              return {
                ...{
                  id: profile.sub,
                  sub: profile.sub,
                  name: profile.name,
                  emailVerified: profile.emailVerified,
                },
                ...(email !== null && { email }),
              };
            },
          },
        ],
      }),
      idTokenChecks(exchange),
    ],
  });
}

/**
 * Tells the library by what it verifies ID tokens: the provider's keys, issuer, our client id, signatures, and the nonce
 * of this sign-in. It would find that out itself only by its own discovery; without it, it would believe every token.
 */
function idTokenChecks({ provider, facts, times }: Exchange) {
  return {
    id: 'house-id-token',
    init({ socialProviders }: AuthContext) {
      const built = socialProviders.find(({ id }) => id === provider.id);
      if (built === undefined) throw new Error(`The library did not take the provider "${provider.id}"`);
      // Into the very object that the library made: it looks there when a token comes.
      Object.assign(built, {
        issuer: facts.issuer,
        requiresIdTokenNonce: true,
        idToken: {
          jwks: createRemoteJWKSet(new URL(facts.jwks_uri), { timeoutDuration: times.milliseconds }),
          issuer: facts.issuer,
          audience: provider.clientId,
          algorithms: facts.id_token_signing_alg_values_supported,
        },
      } satisfies Partial<typeof built>);
    },
  };
}
