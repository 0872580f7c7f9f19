import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { etagOf, sendWithEtag } from '../../../kernel/http/conditional.ts';
import { problem } from '../../../kernel/http/problem.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { daysAt } from '../days-at.ts';
import { sourceOf } from '../from-sources.ts';
import { daysAnswer } from './answers.ts';
import { MOST_SLUGS, slugsOf } from './slugs.ts';

/** Days at once, and those that are meant where nobody says: a year and the month after it. */
const LONGEST = 400;
const CACHE = 'public, max-age=300';

/** `GET /api/waste/days`: what is collected when in these districts, after holidays and changes of the desk. */
export function daysRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/waste/days',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['waste'],
        summary:
          'Days of collection in some districts, by date; of each kind of waste those of the nearest unit',
        querystring: z.object({
          ars: z.string().max(40).describe('ARS of the place, 12 digits; what lies above it applies too'),
          districts: z
            .string()
            .max(700)
            .default('alle')
            .describe(`Up to ${MOST_SLUGS} districts in addresses, joined by +; what is for all comes along`),
          from: z.iso.date().optional().describe('First day in Germany; today where left out'),
          until: z.iso.date().optional().describe(`Last day, at most ${LONGEST} days later`),
          examples: examplesParameter,
        }),
        response: { 200: daysAnswer },
      },
    },
    async (request, reply) => {
      const { ars, districts, from, until, examples } = request.query;
      const place = requirePlace(kernel.places, ars);
      const slugs = slugsOf(districts);
      if (slugs === null)
        throw problem({
          ...{ code: 'waste-districts-malformed', status: 400, title: 'Malformed districts' },
          values: { most: MOST_SLUGS },
        });
      const first = from === undefined ? civilDate(kernel.clock.now()) : Temporal.PlainDate.from(from);
      const latest = first.add({ days: LONGEST });
      const asked = until === undefined ? latest : Temporal.PlainDate.from(until);
      const last = Temporal.PlainDate.compare(asked, latest) > 0 ? latest : asked;
      const found = await daysAt(
        place,
        {
          ...{ slugs, from: first.toString(), until: last.toString() },
          without: sourcesLeftOut(examples, kernel.sources),
        },
        kernel,
      );
      const sources = [...new Map(found.map((one) => [one.source, one])).values()].flatMap((one) => {
        const info = sourceOf(one, kernel);
        return info === null ? [] : [{ id: one.source, ...info }];
      });
      const answer: z.infer<typeof daysAnswer> = {
        days: found.map(({ series: _series, key: _key, licence: _licence, seenAt: _seenAt, ...one }) => one),
        sources,
      };
      const body = JSON.stringify(answer);
      return sendWithEtag(request, reply, {
        ...{ body, etag: etagOf(body), type: 'application/json; charset=utf-8', cacheControl: CACHE },
      });
    },
  );
}
