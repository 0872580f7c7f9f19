/** What the links of mails and messages do. Forms without a script send here too; one tap is enough to stop. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import type { NotificationHouse } from '../notification-desk.ts';
import { notifyPath } from '../paths.ts';
import { activate, removeSubscription } from '../subscription-store.ts';

const config = { permission: 'public', limit: 'notifications' } as const;
const tags = ['notifications'];
const FORM = 'application/x-www-form-urlencoded';
const querystring = z.object({
  t: z.string().max(120).describe('From the link'),
  lang: z.enum(LANGUAGES).default('de'),
});

export async function linkRoutes(app: FastifyInstance, house: NotificationHouse): Promise<void> {
  const { tokens, kernel } = house;
  const { db, clock } = kernel;
  await app.register(async (scope) => {
    // Mail programs send "List-Unsubscribe=One-Click", browsers the fields of a form; both say all in the address.
    scope.addContentTypeParser(
      [FORM, 'multipart/form-data', 'text/plain'],
      { bodyLimit: 4096, parseAs: 'string' },
      (_request, _body, done) => done(null, undefined),
    );
    const routes = scope.withTypeProvider<ZodTypeProvider>();
    routes.post(
      '/api/notifications/stop',
      { config, schema: { tags, summary: 'Stop everything, by one tap (RFC 8058)', querystring } },
      async (request, reply) => {
        const id = tokens.read('stop', request.query.t);
        if (id !== null)
          await db.transaction().execute((trx) => removeSubscription(trx, id, { now: clock.now() }));
        // Also where it has ended before: nobody shall wonder whether it worked.
        return done(reply, request.headers.accept, request.query.lang, 'stop');
      },
    );
    routes.post(
      '/api/notifications/confirm',
      { config, schema: { tags, summary: 'The address says yes', querystring } },
      async (request, reply) => {
        const id = tokens.read('confirm', request.query.t);
        const stays =
          id === null ? null : await db.transaction().execute((trx) => activate(trx, id, clock.now()));
        const { lang } = request.query;
        return stays === null
          ? end(reply, lang, 'confirm', 'unbekannt')
          : done(reply, request.headers.accept, lang, 'confirm');
      },
    );
  });
}

/** Programs want to know that it is done, people want to read it. */
function done(reply: FastifyReply, accept: string | undefined, language: Language, use: 'stop' | 'confirm') {
  return accept?.includes('text/html') ? end(reply, language, use, 'ja') : reply.code(204).send();
}

function end(reply: FastifyReply, language: Language, use: 'stop' | 'confirm', answer: 'ja' | 'unbekannt') {
  return reply.redirect(`${notifyPath(language, use)}?fertig=${answer}`, 303);
}
