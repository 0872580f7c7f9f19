import { z } from 'zod';
import type { OidcProvider } from '../../kernel/config/oidc-providers.ts';
import type { Config } from '../../kernel/config.ts';
import { bad, type Finding, good } from '../finding.ts';

const PATIENCE = 5_000;
const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

/** Whether each provider of sign-in describes itself as OpenID Connect Discovery wants it. */
export async function checkProviders({ oidcProviders }: Pick<Config, 'oidcProviders'>): Promise<Finding[]> {
  return Promise.all(oidcProviders.map(checkOne));
}

async function checkOne({ id, issuer }: OidcProvider): Promise<Finding> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const mend = `Check the issuer of "${id}" in OIDC_PROVIDERS with whoever runs it: ${address} must answer.`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    if (!answer.ok) return bad(`The provider "${id}" answers with ${answer.status}.`, mend);
    const read = discovery.safeParse(await answer.json());
    if (!read.success) return bad(`The provider "${id}" does not describe itself as it must.`, mend);
    if (read.data.issuer !== issuer)
      return bad(`The provider "${id}" calls itself ${read.data.issuer}, configured is ${issuer}.`, mend);
    return good(`The provider "${id}" answers.`);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    return bad(`The provider "${id}" cannot be reached (${reason}).`, mend);
  }
}
