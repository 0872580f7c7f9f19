import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../http/permissions.ts';
import { NO_STORE, nothing, querystring, TAGS } from './account-schemas.ts';
import type { Accounts } from './create-accounts.ts';
import { headersFor, passCookies } from './library-call.ts';
import { passkeyProblem, passkeysFull, passkeyUnknown } from './passkeys/passkey-problems.ts';
import { createdPasskey, creationOptions, passkeyLine, passkeyName } from './passkeys/passkey-schemas.ts';
import { passkeysOf, removePasskeyOf } from './passkeys/passkey-store.ts';
import { requireFresh } from './require-fresh.ts';

const config = { permission: 'account:own', limit: 'account' } as const;
const MOST = 20;

/** Passkeys of the own account. To add or remove one needs a session of the last ten minutes. */
export function passkeyRoutes(instance: FastifyInstance, accounts: Accounts): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, clock, cookies } = accounts;

  app.get(
    '/api/account/passkeys',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Passkeys of the account',
        querystring,
        response: { 200: z.object({ passkeys: z.array(passkeyLine) }) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', NO_STORE);
      return { passkeys: await passkeysOf(db, personOf(request).id) };
    },
  );

  app.post(
    '/api/account/passkeys/options',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Begin to add a passkey; valid for five minutes, in this browser',
        querystring,
        body: z.strictObject({ name: passkeyName }),
        response: { 200: creationOptions },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      requireFresh(person, clock);
      if ((await passkeysOf(db, person.id)).length >= MOST) throw passkeysFull(MOST);
      reply.header('cache-control', NO_STORE);
      const { api } = await accounts.auth();
      const { headers, response } = await api.generatePasskeyRegistrationOptions({
        headers: headersFor(request),
        returnHeaders: true,
      });
      passCookies(accounts, headers, reply);
      return response;
    },
  );

  app.post(
    '/api/account/passkeys',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Add a passkey',
        querystring,
        body: z.strictObject({ name: passkeyName, response: createdPasskey }),
        response: { 200: passkeyLine },
      },
    },
    async (request, reply) => {
      requireFresh(personOf(request), clock);
      reply.header('cache-control', NO_STORE).header('set-cookie', cookies.header('passkey', '', 0));
      const { name, response } = request.body;
      const { api } = await accounts.auth();
      const made = await api
        .verifyPasskeyRegistration({ body: { name, response }, headers: headersFor(request) })
        .catch((error: unknown) => {
          throw passkeyProblem(error);
        });
      return { id: made.id, name, createdAt: clock.now().toString({ smallestUnit: 'second' }) };
    },
  );

  app.delete(
    '/api/account/passkeys/:id',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Remove a passkey',
        querystring,
        params: z.object({ id: z.uuid() }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      requireFresh(person, clock);
      if (!(await removePasskeyOf(db, { person: person.id, id: request.params.id })))
        throw passkeyUnknown(404);
      return reply.header('cache-control', NO_STORE).code(204).send(null);
    },
  );
}
