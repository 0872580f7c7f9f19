import { isIP } from 'node:net';
import { z } from 'zod';
import type { Clock } from '../../../clock.ts';
import type { OidcProvider } from '../../../config/oidc-providers.ts';
import { isPrivateAddress } from '../../../net/private-address.ts';
import { askProvider, type ProviderTimes } from './ask-provider.ts';
import { ProviderError } from './provider-error.ts';

/** What a provider says about itself (OpenID Connect Discovery 1.0, 3), as far as it is needed. */
export interface ProviderFacts {
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
  userinfo_endpoint?: string | undefined;
  jwks_uri: string;
  id_token_signing_alg_values_supported: string[];
  /** How it wants to be told our secret. */
  sendsSecretInBody: boolean;
}

const url = z.string().max(1000);
const document = z.object({
  issuer: url,
  authorization_endpoint: url,
  token_endpoint: url,
  userinfo_endpoint: url.optional(),
  jwks_uri: url,
  id_token_signing_alg_values_supported: z.array(z.string()).default(['RS256']),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
});

/** Signatures with keys of which only one half is public: a secret that we share with it proves nothing. */
const TRUSTED_SIGNATURES = /^(?:RS|PS|ES)(?:256|384|512)$|^EdDSA$|^Ed25519$/;
const KEPT_MILLISECONDS = 600_000;

export type Discover = (provider: OidcProvider) => Promise<ProviderFacts>;

/**
 * Asks a provider about itself when somebody wants to sign in there, not before: one that is down neither stops the
 * start nor the other ways. What it said holds for ten minutes; a failure is forgotten at once.
 */
export function createDiscover(clock: Clock, times: ProviderTimes): Discover {
  const known = new Map<string, { until: number; facts: ProviderFacts }>();
  return async (provider) => {
    const kept = known.get(provider.id);
    if (kept !== undefined && kept.until > clock.milliseconds()) return kept.facts;
    const facts = await discover(provider, times);
    known.set(provider.id, { until: clock.milliseconds() + KEPT_MILLISECONDS, facts });
    return facts;
  };
}

async function discover({ id, issuer }: OidcProvider, times: ProviderTimes): Promise<ProviderFacts> {
  const base = issuer.replace(/\/$/, '');
  const read = document.safeParse(await askProvider(`${base}/.well-known/openid-configuration`, times));
  if (!read.success) throw new ProviderError('provider', `What "${id}" says about itself is not complete`);
  const facts = read.data;
  if (facts.issuer.replace(/\/$/, '') !== base)
    throw new ProviderError('provider', `"${id}" says that it is somebody else than the configured issuer`);
  const addresses = [
    facts.authorization_endpoint,
    facts.token_endpoint,
    facts.jwks_uri,
    ...(facts.userinfo_endpoint === undefined ? [] : [facts.userinfo_endpoint]),
  ];
  if (!addresses.every((address) => mayBeAsked(address, base)))
    throw new ProviderError('provider', `"${id}" leads to an address that is not trusted`);
  const signatures = facts.id_token_signing_alg_values_supported.filter((one) =>
    TRUSTED_SIGNATURES.test(one),
  );
  if (signatures.length === 0)
    throw new ProviderError('provider', `"${id}" signs in no way that can be checked`);
  return {
    ...facts,
    id_token_signing_alg_values_supported: signatures,
    sendsSecretInBody: !facts.token_endpoint_auth_methods_supported.includes('client_secret_basic'),
  };
}

/** Encrypted and outside the own network; or at the very host that was configured. */
function mayBeAsked(address: string, issuer: string): boolean {
  const [asked, configured] = [URL.parse(address), new URL(issuer)];
  if (asked === null || asked.username !== '' || asked.password !== '') return false;
  if (asked.origin === configured.origin) return true;
  if (asked.protocol !== 'https:') return false;
  return asked.hostname === configured.hostname || !isInside(asked.hostname);
}

function isInside(hostname: string): boolean {
  if (isIP(hostname.replace(/^\[|\]$/g, '')) > 0) return isPrivateAddress(hostname);
  return /(?:^|\.)localhost\.?$/.test(hostname);
}
