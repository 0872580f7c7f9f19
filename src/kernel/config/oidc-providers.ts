import { z } from 'zod';

/** An OpenID Connect provider: a Land's account, a Keycloak, BundID through a broker. */
export type OidcProvider = z.infer<typeof provider>;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const provider = z.strictObject({
  /** Part of the address to which the provider sends people back. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  /** What people know it by. */
  name: z.string().min(1).max(60),
  issuer: z.string().max(300).refine(isIssuer),
  clientId: z.string().min(1).max(200),
  clientSecret: z.string().min(1).max(500),
});

/** Without encryption only on this machine: for trying out, and behind a broker of one's own. */
function isIssuer(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
}

/** A JSON text of at most ten providers with different ids. */
export const oidcProviders = z
  .string()
  .transform((value, context) => {
    try {
      return JSON.parse(value) as unknown; // checked by the next step
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(z.array(provider).max(10))
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length);
