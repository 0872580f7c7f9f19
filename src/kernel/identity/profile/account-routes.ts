/** The own account: who it is, and what was chosen. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../http/permissions.ts';
import { languageParameter } from '../../http/request-language.ts';
import { LANGUAGES } from '../../i18n/language.ts';
import type { Kernel } from '../../solution.ts';
import type { Account } from '../account-api.ts';
import type { People } from '../people.ts';
import { accountView } from './account-view.ts';
import { personName } from './person-name.ts';
import { writeName, writeProfile } from './store.ts';

const PATH = '/api/account';
const config = { permission: 'account:own', limit: 'account' } as const;
const tags = ['account'];
const querystring = z.object({ lang: languageParameter });

/** `GET` and `PATCH /api/account`. What is not named here cannot be changed: the e-mail, ids, memberships. */
export function accountViewRoutes(app: FastifyInstance, kernel: Kernel, people: People): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const { providers } = people.accounts;

  routes.get(
    PATH,
    { config, schema: { tags, summary: 'The own account', querystring } },
    async (request, reply): Promise<Account> => {
      reply.header('cache-control', 'no-store');
      return accountView(kernel, personOf(request), providers);
    },
  );

  routes.patch(
    PATH,
    {
      config,
      schema: {
        tags,
        summary: 'Change name or language; what is left out stays',
        querystring,
        body: z.strictObject({
          name: personName.optional(),
          language: z.enum(LANGUAGES).optional(),
        }),
      },
    },
    async (request, reply): Promise<Account> => {
      reply.header('cache-control', 'no-store');
      const person = personOf(request);
      const { name, language } = request.body;
      const now = kernel.clock.now();
      await kernel.db.transaction().execute(async (trx) => {
        if (name !== undefined) await writeName(trx, person.id, name, now);
        if (language !== undefined) await writeProfile(trx, person.id, { language }, now);
      });
      return accountView(kernel, person, providers);
    },
  );
}
