import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../kernel/clock.ts';
import { etagOf, sendWithEtag } from '../../kernel/http/conditional.ts';
import { problem } from '../../kernel/http/problem.ts';
import { languageParameter } from '../../kernel/http/request-language.ts';
import { foreignTo } from '../../kernel/i18n/foreign.ts';
import { requirePlace } from '../../kernel/places/require-place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { nearSchema } from './answers.ts';
import { askedBy } from './asked-by.ts';
import { exampleMark } from './from-sources.ts';
import type { KnownDate } from './known.ts';
import { listOf } from './lists.ts';
import { MOST_NEAR_DATES } from './pages/near-texts.ts';
import { eventPath } from './paths.ts';
import { scopeOf } from './scope.ts';
import { settingsOf } from './settings.ts';
import { datesIn } from './store.ts';
import { whenInWords } from './when.ts';

/** `GET /api/leisure/near-dates`: the caller asks by place and list alone, and sorts by distance itself. */
export function nearDatesRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/leisure/near-dates',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['leisure'],
        summary:
          'Dates of a list with a point, here and next to it, few words each: the caller sorts them by distance',
        querystring: z.object({
          ars: z.string().max(40).describe('ARS of the place, 12 digits'),
          list: z
            .string()
            .max(100)
            .describe('As in the address of its page: "heute-abend/familie-kostenlos"'),
          examples: examplesParameter,
          lang: languageParameter,
        }),
        response: { 200: nearSchema },
      },
    },
    async (request, reply) => {
      const { ars, lang, examples } = request.query;
      const place = requirePlace(kernel.places, ars);
      const list = listOf(request.query.list);
      if (list === null) throw problem({ code: 'not-found', status: 404, title: 'No such list' });
      const { keys, wanted } = askedBy(list, {
        ...{ scope: scopeOf(place, kernel.places), now: kernel.clock.now() },
        hidden: settingsOf(place, kernel).hiddenCategories,
      });
      const found = await datesIn(keys, kernel.db, {
        ...{ ...wanted, limit: MOST_NEAR_DATES, offset: 0 },
        without: sourcesLeftOut(examples, kernel.sources),
      });
      const body = JSON.stringify({ rows: found.flatMap((one) => rowOf(one)) });
      return sendWithEtag(request, reply, {
        ...{ body, etag: etagOf(body), type: 'application/json; charset=utf-8' },
        cacheControl: 'public, max-age=300',
      });

      function rowOf(one: KnownDate): z.infer<typeof nearSchema>['rows'] {
        const { record, occurrence } = one;
        const isOff = record.status === 'cancelled' || occurrence.status === 'cancelled';
        if (record.point === null || isOff) return [];
        const foreign = foreignTo(FEED_LANGUAGE, lang);
        const when = whenInWords(occurrence, lang, civilDate(kernel.clock.now()));
        const where = occurrence.location ?? record.place.name;
        return [
          {
            page: eventPath(one.id),
            name: occurrence.title ?? record.title,
            note: where === null ? when : `${when} · ${where}`,
            ...(foreign !== undefined && { lang: foreign }),
            ...record.point,
            ...exampleMark(one, kernel),
          },
        ];
      }
    },
  );
}
