import type { OidcProvider } from '../kernel/config/oidc-providers.ts';
import { backAddress } from '../kernel/identity/accounts/providers/back-address.ts';

/** For the operator's console: where else people may sign in, and the address to register there. Empty: nowhere. */
export function signInWays(providers: readonly OidcProvider[], publicUrl: string): string[] {
  return providers.map(
    ({ id, name, issuer }) =>
      `People may sign in by ${name} (${issuer}); it must know ${backAddress(publicUrl, id)}.`,
  );
}
