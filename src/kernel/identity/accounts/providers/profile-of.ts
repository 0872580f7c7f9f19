import { decodeJwt } from 'jose';
import { z } from 'zod';
import { askProvider } from './ask-provider.ts';
import type { Exchange } from './exchange-code.ts';
import { ProviderError } from './provider-error.ts';

/** Who signed in there, as far as we take it. */
export interface ProviderProfile {
  /** The person's key there. */
  sub: string;
  email: string | null;
  emailVerified: boolean;
  name: string;
}

const claims = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional().catch(undefined),
  // Some send text.
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});

/**
 * The person of an ID token that was verified. What the token leaves out is asked for (OpenID Connect Core 1.0, 5.3);
 * that answer counts only if it is about the same person.
 */
export async function profileOf(
  { provider, facts, times }: Pick<Exchange, 'provider' | 'facts' | 'times'>,
  tokens: { idToken: string; accessToken: string | undefined },
): Promise<ProviderProfile> {
  const own = claims.safeParse(decodeJwt(tokens.idToken));
  if (!own.success) throw new ProviderError('provider', `"${provider.id}" does not say who signed in`);
  const { userinfo_endpoint: address } = facts;
  if (own.data.email !== undefined || address === undefined || tokens.accessToken === undefined)
    return asProfile(own.data);
  const answer = await askProvider(address, times, {
    headers: { authorization: `Bearer ${tokens.accessToken}` },
  });
  const more = claims.safeParse(answer);
  if (!more.success || more.data.sub !== own.data.sub)
    throw new ProviderError('provider', `"${provider.id}" answers about somebody else`);
  return asProfile({ ...own.data, ...more.data });
}

function asProfile(from: z.infer<typeof claims>): ProviderProfile {
  const email = z.email().safeParse(from.email?.trim().toLowerCase());
  return {
    sub: from.sub,
    email: email.success ? email.data : null,
    emailVerified: from.email_verified ?? false,
    name: (from.name ?? '').replaceAll(/\p{Cc}/gu, ' ').trim(),
  };
}
