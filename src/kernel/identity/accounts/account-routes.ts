import type { FastifyInstance } from 'fastify';
import type { Accounts } from './create-accounts.ts';
import { keepSessions } from './keep-session.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { passkeySignInRoutes } from './passkey-sign-in-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { codeRoutes } from './sign-in-routes.ts';

/** Signing in and out, as `account-api.ts` says it. The addresses of the library itself are not served. */
export function accountRoutes(app: FastifyInstance, accounts: Accounts): void {
  keepSessions(app, accounts);
  codeRoutes(app, accounts);
  passkeySignInRoutes(app, accounts);
  passkeyRoutes(app, accounts);
  providerRoutes(app, accounts);
  sessionRoutes(app, accounts);
}
