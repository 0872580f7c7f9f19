/** What everybody may ask of the house about themselves: everything, and that it be gone. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../http/permissions.ts';
import { problem } from '../../http/problem.ts';
import { languageParameter } from '../../http/request-language.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { KeptLine } from '../account-api.ts';
import { requireFresh } from '../accounts/require-fresh.ts';
import type { People } from '../people.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { keptLines } from './kept-lines.ts';
import { personalParts } from './parts-of.ts';

const config = { permission: 'account:own', limit: 'account' } as const;
const tags = ['account'];
const querystring = z.object({ lang: languageParameter });

/** `GET /api/account/export` and `DELETE /api/account`. */
export function personalDataRoutes(
  app: FastifyInstance,
  kernel: Kernel,
  { people, solutions }: { people: People; solutions: readonly Solution[] },
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const parts = personalParts(solutions);

  routes.get(
    '/api/account/export',
    { config, schema: { tags, summary: 'Everything about the person, as a file', querystring } },
    async (request, reply) => {
      const everything = await exportPerson(kernel, parts, personOf(request).id);
      return reply
        .headers({
          'cache-control': 'private, no-store',
          'content-disposition': `attachment; filename="hierzulande-${everything.exportedAt.slice(0, 10)}.json"`,
        })
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(everything, null, 2));
    },
  );

  routes.delete(
    '/api/account',
    {
      config,
      schema: {
        tags,
        summary: 'Delete the account with everything; `confirm` is the own address',
        querystring,
        body: z.strictObject({ confirm: z.string().max(300) }),
      },
    },
    async (request, reply): Promise<{ kept: KeptLine[] }> => {
      const person = personOf(request);
      requireFresh(person, kernel.clock);
      if (request.body.confirm.trim().toLowerCase() !== person.email)
        throw problem({ code: 'confirm-mismatch', status: 400, title: 'Not the address of the account' });
      const { kept } = await erasePerson(kernel, parts, { person: person.id, by: 'self' });
      reply.headers({
        'cache-control': 'no-store',
        'clear-site-data': '"cache"',
        'set-cookie': people.accounts.cookies.header('session', '', 0),
      });
      return { kept: keptLines(kept, request.query.lang, solutions) };
    },
  );
}
