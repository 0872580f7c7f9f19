import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../../kernel/http/problem.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { FEED_TYPES } from '../../../kernel/outward/feeds/feed.ts';
import { writeCalendar } from '../../../kernel/outward/feeds/write-calendar.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { slugOf } from '../../../kernel/places/slug.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { movingFeed } from './moving-feed.ts';
import { isTown, movingPath } from './moving-pages.ts';
import { planMove } from './plan.ts';
import { WHO } from './steps.ts';

const place = z.string().max(40).describe('ARS of a municipality, 12 digits');

/** `GET /api/services/moving.ics` and `GET /api/services/moving/from`, which leads to a page. */
export function movingRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/services/moving.ics',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['services'],
        summary: 'What to do for a move, as iCalendar: suggestions to be verified, no legal deadlines',
        querystring: z.object({
          from: place,
          to: place,
          date: z.iso.date().describe('Day of the move; it is used for the file and not kept'),
          with: z
            .union([z.enum([...WHO, 'none']), z.array(z.enum(WHO)).max(WHO.length)])
            .optional()
            .describe('What the household has ("none": nothing of it); left out: everything'),
          lang: languageParameter,
        }),
        response: { 200: z.string().describe('text/calendar') },
      },
    },
    async (request, reply) => {
      const { date, lang: language, with: has } = request.query;
      const [from, to] = [request.query.from, request.query.to].map((ars) =>
        requirePlace(kernel.places, ars),
      );
      if (from === undefined || to === undefined || !isTown(from) || !isTown(to))
        throw problem({ code: 'not-a-town', status: 422, title: 'Both places must be municipalities' });
      const move = {
        from,
        to,
        language,
        who: has === undefined ? null : new Set([has].flat().filter((one) => one !== 'none')),
      };
      const feed = movingFeed(await planMove(move, kernel), {
        ...move,
        day: Temporal.PlainDate.from(date),
        publicUrl: `${request.protocol}://${request.host}`,
      });
      const name = `umzug-${slugOf(from.name)}-${slugOf(to.name)}.ics`;
      // The day of somebody's move belongs into no cache.
      return reply
        .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}"` })
        .type(FEED_TYPES.ics)
        .send(writeCalendar(feed));
    },
  );

  app.get(
    '/api/services/moving/from',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['services'],
        summary:
          'Leads from the name of the old place to the list for the move, or to the places of that name',
        querystring: z.object({ to: place, place: z.string().max(200), lang: languageParameter }),
        response: { 303: z.string().describe('The page to go to stands in `location`') },
      },
    },
    async (request, reply) => {
      const { place: words, lang } = request.query;
      const to = requirePlace(kernel.places, request.query.to);
      const found = kernel.places.search(words.trim(), 30).filter(({ place: one }) => isTown(one));
      const exact = found.filter(({ place: one }) => slugOf(one.name) === slugOf(words));
      const [only] = exact.length > 0 ? exact : found;
      const isClear = only !== undefined && (exact.length === 1 || found.length === 1);
      const rest = isClear
        ? only.place.ars
        : words.trim() === ''
          ? ''
          : `suche/${encodeURIComponent(words.trim())}`;
      return reply
        .header('cache-control', 'no-store')
        .redirect(movingPath(rest, to, lang).replace(/\/$/, ''), 303);
    },
  );
}
