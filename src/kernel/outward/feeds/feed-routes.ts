import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../http/conditional.ts';
import { OPEN_TO_PAGES } from '../../http/headers/open-to-pages.ts';
import { problem } from '../../http/problem.ts';
import { languageParameter } from '../../http/request-language.ts';
import { requirePlace } from '../../places/require-place.ts';
import { arsParameter } from '../../places/schemas.ts';
import type { OutwardHouse } from '../outward-house.ts';
import { FEED_KINDS, FEED_TYPES, type Feed, type FeedKind } from './feed.ts';
import { makeFeed } from './make-feed.ts';
import { writeCalendar } from './write-calendar.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeRss } from './write-rss.ts';

const WRITERS: Record<FeedKind, (feed: Feed) => string> = {
  rss: writeRss,
  json: writeJsonFeed,
  ics: writeCalendar,
};
/** Items of lists, and events of a calendar, which is taken in once and for all. */
const MOST: Record<FeedKind, number> = { rss: 50, json: 50, ics: 500 };
const NAME = /^([a-z][a-z0-9]{0,19})\.([a-z]{3,4})$/;

/** `GET /api/feeds/:ars/<solution>.rss|json|ics`: each list for other programs, the same for everybody. */
export function feedRoutes(instance: FastifyInstance, house: OutwardHouse): void {
  const { kernel, registry } = house;
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/feeds/:ars/:name',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['feeds'],
        summary: 'A list of a place as RSS 2.0 (.rss), JSON Feed 1.1 (.json) or iCalendar (.ics)',
        description: 'The name is that of a solution: "leisure.ics". Never holds example data.',
        params: z.object({ ars: arsParameter, name: z.string().max(30) }),
        querystring: z.object({ lang: languageParameter }),
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      const { lang: language } = request.query;
      const [, id, ending] = NAME.exec(request.params.name) ?? [];
      const kind = FEED_KINDS.find((one) => one === ending);
      const solution = registry.solutions.find((one) => one.id === id);
      const feed =
        solution === undefined || kind === undefined
          ? null
          : await makeFeed(solution, { place, language, kind, limit: MOST[kind] }, house);
      if (feed === null || kind === undefined)
        throw problem({ code: 'not-found', status: 404, title: 'Not found' });
      const body = WRITERS[kind](feed);
      reply.headers(OPEN_TO_PAGES);
      return sendWithEtag(request, reply, {
        ...{ body, etag: etagOf(body), type: FEED_TYPES[kind] },
        cacheControl: 'public, max-age=300',
      });
    },
  );
}
