import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../http/permissions.ts';
import { problem } from '../../http/problem.ts';
import { NO_STORE, nothing, querystring, TAGS } from './account-schemas.ts';
import type { Accounts } from './create-accounts.ts';
import { endOtherSessions, endSession, endSessionOf, sessionsOf } from './session-store.ts';

const config = { permission: 'account:own', limit: 'account' } as const;

/** Sessions of the own account, and signing out. */
export function sessionRoutes(instance: FastifyInstance, accounts: Accounts): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, clock, cookies } = accounts;
  const signedOut = cookies.header('session', '', 0);

  app.post(
    '/api/account/sign-out',
    {
      // Public: who has signed out in another tab is told the same, and no error.
      config: { permission: 'public', limit: 'account' },
      schema: {
        tags: TAGS,
        summary: 'Sign out, on the server too; nothing happens where nobody is signed in',
        querystring,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const token = cookies.tokenIn(request.headers.cookie);
      if (token !== null) await endSession(db, token);
      return reply.header('cache-control', NO_STORE).header('set-cookie', signedOut).code(204).send(null);
    },
  );

  app.get(
    '/api/account/sessions',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Where the account is signed in',
        querystring,
        response: {
          200: z.object({
            sessions: z.array(
              z.object({
                id: z.string(),
                device: z.string(),
                createdAt: z.string(),
                lastSeen: z.string(),
                isCurrent: z.boolean(),
              }),
            ),
          }),
        },
      },
    },
    async (request, reply) => {
      const { id: person, session } = personOf(request);
      reply.header('cache-control', NO_STORE);
      const rows = await sessionsOf(db, person, clock.now());
      return { sessions: rows.map((row) => ({ ...row, isCurrent: row.id === session.id })) };
    },
  );

  app.delete(
    '/api/account/sessions/:id',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'End one session; the own one: sign out',
        querystring,
        params: z.object({ id: z.uuid() }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { id: person, session } = personOf(request);
      const { id } = request.params;
      if (!(await endSessionOf(db, { person, id })))
        throw problem({ code: 'session-unknown', status: 404, title: 'No such session' });
      if (id === session.id) reply.header('set-cookie', signedOut);
      return reply.header('cache-control', NO_STORE).code(204).send(null);
    },
  );

  app.delete(
    '/api/account/sessions',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'End all sessions but this one',
        querystring,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { id: person, session } = personOf(request);
      await endOtherSessions(db, { person, kept: session.id });
      return reply.header('cache-control', NO_STORE).code(204).send(null);
    },
  );
}
