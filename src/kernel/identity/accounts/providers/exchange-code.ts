import { decodeJwt } from 'jose';
import type { Clock } from '../../../clock.ts';
import type { OidcProvider } from '../../../config/oidc-providers.ts';
import { askProvider, type ProviderTimes } from './ask-provider.ts';
import type { ProviderFacts } from './discover.ts';
import { ProviderError } from './provider-error.ts';

/** By how much the clocks of provider and house may differ, in seconds. */
const MOST_SKEW = 60;

export interface ProviderTokens {
  idToken: string;
  accessToken: string | undefined;
}

export interface Exchange {
  provider: OidcProvider;
  facts: ProviderFacts;
  clock: Clock;
  times: ProviderTimes;
}

/**
 * Changes the code of a sign-in into tokens (RFC 6749, 4.1.3; PKCE, RFC 7636). The library verifies the ID token after
 * this; here is looked at what it leaves out: when the token was issued, and for which of several recipients.
 * Throws a `ProviderError`.
 */
export async function exchangeCode(
  { provider, facts, clock, times }: Exchange,
  given: { code: string; redirectURI: string; codeVerifier?: string | undefined },
): Promise<ProviderTokens> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: given.code,
    redirect_uri: given.redirectURI,
    ...(given.codeVerifier !== undefined && { code_verifier: given.codeVerifier }),
    ...(facts.sendsSecretInBody && { client_id: provider.clientId, client_secret: provider.clientSecret }),
  });
  const answer = await askProvider(facts.token_endpoint, times, {
    ...{ method: 'POST', body },
    headers: facts.sendsSecretInBody ? {} : { authorization: basic(provider) },
  });
  const { id_token: idToken, access_token: accessToken } = answer;
  if (typeof idToken !== 'string') throw new ProviderError('provider', `"${provider.id}" sent no ID token`);
  checkClaims(idToken, provider, clock);
  return { idToken, accessToken: typeof accessToken === 'string' ? accessToken : undefined };
}

function checkClaims(idToken: string, { id, clientId }: OidcProvider, clock: Clock): void {
  const { iat, azp } = claimsOf(idToken, id);
  // It was issued for the code of just now, so its age is the difference of the clocks, and a little of the network.
  if (typeof iat !== 'number' || Math.abs(iat - clock.milliseconds() / 1000) > MOST_SKEW)
    throw new ProviderError('clock', `The clock of "${id}" differs from ours by more than ${MOST_SKEW} s`);
  // OpenID Connect Core 1.0, 3.1.3.7 (5).
  if (azp !== undefined && azp !== clientId)
    throw new ProviderError('provider', `"${id}" sent an ID token that was issued for somebody else`);
}

function claimsOf(idToken: string, id: string) {
  try {
    return decodeJwt(idToken);
  } catch (error) {
    throw new ProviderError('provider', `"${id}" sent an ID token that is none`, { cause: error });
  }
}

/** RFC 6749, 2.3.1: both parts are form-encoded first. */
function basic({ clientId, clientSecret }: OidcProvider): string {
  const part = (text: string) => new URLSearchParams({ x: text }).toString().slice(2);
  return `Basic ${Buffer.from(`${part(clientId)}:${part(clientSecret)}`).toString('base64')}`;
}
