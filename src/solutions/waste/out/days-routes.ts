import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { OPEN_TO_PAGES } from '../../../kernel/http/headers/open-to-pages.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { slugOf } from '../../../kernel/places/slug.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { choiceQuery, districtsQuery } from './choice-query.ts';
import { csvHead, csvRow } from './days-csv.ts';
import { requireDaysOut } from './days-out.ts';
import { allOpenDays, openDay } from './open-days.ts';
import { arsOf, CACHE, CONFIG } from './outgoing.ts';

/** No rhythm is written out further. */
const MONTHS_AHEAD = 14;

/** `GET /api/waste/days.csv`: days of some districts, or of all of a place, as a table. */
export function daysTableRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/waste/days.csv',
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'Days of collection as a table, each with its source and licence',
        description:
          'Without example data, and without days whose licence does not let others use them. Left out districts: all of the place.',
        querystring: z.object({
          ars: arsOf,
          districts: districtsQuery,
          ...choiceQuery,
          from: z.iso.date().optional().describe('First day in Germany; today where left out'),
          until: z.iso
            .date()
            .optional()
            .describe(`Last day; ${MONTHS_AHEAD} months from today where left out`),
        }),
        response: { 200: z.string().describe('text/csv, piece by piece') },
      },
    },
    async (request, reply) => {
      const { ars, districts, bins, lang: language, ...asked } = request.query;
      const place = requirePlace(kernel.places, ars);
      const today = civilDate(kernel.clock.now());
      const span = {
        from: asked.from ?? today.toString(),
        until: asked.until ?? today.add({ months: MONTHS_AHEAD }).toString(),
      };
      const isWanted = (key: string) => bins === undefined || bins.includes(key);
      const chosen =
        districts === undefined ? null : await requireDaysOut(place, { ...span, slugs: districts }, kernel);
      const pieces = async function* () {
        yield csvHead();
        const found =
          chosen === null
            ? allOpenDays(place, span, { language, kernel })
            : [chosen.flatMap((day) => openDay(day, language, kernel) ?? [])];
        for await (const piece of found)
          yield piece
            .filter(({ day }) => isWanted(day.bin.key))
            .map(csvRow)
            .join('');
      };
      return send(reply, pieces(), `abfall-${slugOf(place.name)}.csv`);
    },
  );
}

function send(
  reply: Pick<FastifyReply, 'headers'>,
  pieces: AsyncIterable<string>,
  file: string,
): FastifyReply {
  return reply
    .headers({
      ...OPEN_TO_PAGES,
      'cache-control': CACHE,
      'content-disposition': `attachment; filename="${file}"`,
    })
    .type('text/csv; charset=utf-8')
    .send(Readable.from(pieces));
}
