import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { NO_STORE, querystring, TAGS } from './account-schemas.ts';
import type { Accounts } from './create-accounts.ts';
import { concludeSignIn, headersFor, passCookies } from './library-call.ts';
import { passkeyProblem } from './passkeys/passkey-problems.ts';
import { requestOptions, usedPasskey } from './passkeys/passkey-schemas.ts';

const config = { permission: 'public', limit: 'sign-in' } as const;

/** Signing in by a passkey, without an address: the device offers those that it has for us. */
export function passkeySignInRoutes(instance: FastifyInstance, accounts: Accounts): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const done = accounts.cookies.header('passkey', '', 0);

  app.post(
    '/api/account/passkey/options',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Begin to sign in by a passkey; valid for five minutes, in this browser',
        querystring,
        response: { 200: requestOptions },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', NO_STORE);
      const { api } = await accounts.auth();
      // Without cookies: the answer must not depend on who is signed in.
      const { headers, response } = await api.generatePasskeyAuthenticationOptions({
        headers: new Headers(),
        returnHeaders: true,
      });
      passCookies(accounts, headers, reply);
      return { ...response, userVerification: 'required' };
    },
  );

  app.post(
    '/api/account/passkey/check',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Sign in by a passkey',
        querystring,
        body: z.strictObject({ response: usedPasskey }),
        response: { 200: z.object({ isNew: z.literal(false) }) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', NO_STORE).header('set-cookie', done);
      const { api } = await accounts.auth();
      const { headers } = await api
        .verifyPasskeyAuthentication({
          body: { response: request.body.response },
          headers: headersFor(request),
          returnHeaders: true,
        })
        .catch((error: unknown) => {
          throw passkeyProblem(error);
        });
      await concludeSignIn(accounts, { request, reply, headers });
      return { isNew: false as const };
    },
  );
}
