import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { code, email, language, NO_STORE, nothing, querystring, TAGS } from './account-schemas.ts';
import { checkCode } from './code/check-code.ts';
import { sendCode } from './code/send-code.ts';
import type { Accounts } from './create-accounts.ts';

const config = { permission: 'public', limit: 'sign-in' } as const;

/** Signing in by a code that comes by e-mail. */
export function codeRoutes(instance: FastifyInstance, accounts: Accounts): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/api/account/code',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Send a code to an e-mail address; the answer is the same for every address',
        querystring,
        body: z.strictObject({ email, language }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', NO_STORE);
      await sendCode(accounts, request.body);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/account/code/check',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Sign in by a code; the first time it makes the account',
        querystring,
        body: z.strictObject({ email, code }),
        response: { 200: z.object({ isNew: z.boolean() }) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', NO_STORE);
      return checkCode(accounts, request.body, { request, reply });
    },
  );
}
