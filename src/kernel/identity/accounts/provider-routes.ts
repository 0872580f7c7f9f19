import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../http/permissions.ts';
import { problem } from '../../http/problem.ts';
import { language, NO_STORE, nothing, querystring, TAGS } from './account-schemas.ts';
import type { Accounts } from './create-accounts.ts';
import { beginSignIn } from './providers/begin-sign-in.ts';
import { endSignIn } from './providers/end-sign-in.ts';
import { createProviderDesk } from './providers/provider-desk.ts';
import { unlink } from './providers/state-store.ts';
import { requireFresh } from './require-fresh.ts';

const config = { permission: 'public', limit: 'sign-in' } as const;
const params = z.object({ id: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/) });

/** Signing in at another provider (OpenID Connect: code, PKCE, state, nonce), and the links of the own account to them. */
export function providerRoutes(instance: FastifyInstance, accounts: Accounts): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const desk = createProviderDesk(accounts);

  app.get(
    '/api/account/providers',
    {
      config: { permission: 'public' },
      schema: {
        tags: TAGS,
        summary: 'Other providers where people may sign in',
        querystring,
        response: { 200: z.object({ providers: z.array(z.object({ id: z.string(), name: z.string() })) }) },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', NO_STORE);
      return { providers: accounts.providers.map(({ id, name }) => ({ id, name })) };
    },
  );

  app.post(
    '/api/account/providers/:id',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Begin to sign in at a provider; with link, to use it for the own account (fresh session)',
        querystring,
        params,
        body: z.strictObject({
          next: z.string().max(2000).default(''),
          language,
          link: z.boolean().default(false),
        }),
        response: { 200: z.object({ url: z.string() }) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', NO_STORE);
      return beginSignIn(desk, { ...request.body, id: request.params.id }, { request, reply });
    },
  );

  app.get(
    '/api/account/providers/:id/back',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Where a provider sends people back to; always a redirect to a page of ours',
        params,
      },
    },
    async (request, reply) => {
      const path = await endSignIn(desk, request.params.id, { request, reply });
      return reply.header('cache-control', NO_STORE).redirect(path, 302);
    },
  );

  app.delete(
    '/api/account/providers/:id',
    {
      config: { permission: 'account:own', limit: 'account' },
      schema: {
        tags: TAGS,
        summary: 'No longer sign in at a provider (fresh session)',
        querystring,
        params,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      requireFresh(person, accounts.clock);
      if (!(await unlink(accounts.db, { person: person.id, provider: request.params.id })))
        throw problem({ code: 'provider-unknown', status: 404, title: 'Not linked' });
      return reply.header('cache-control', NO_STORE).code(204).send(null);
    },
  );
}
