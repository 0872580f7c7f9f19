import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../../kernel/clock.ts';
import { sendWithEtag } from '../../../../kernel/http/conditional.ts';
import { OPEN_TO_PAGES } from '../../../../kernel/http/headers/open-to-pages.ts';
import { requirePlace } from '../../../../kernel/places/require-place.ts';
import { placePath, slugOf } from '../../../../kernel/places/slug.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { sayIn } from '../../texts.ts';
import { calendarPage } from '../calendar-choice.ts';
import { districtsIn } from '../calendar-title.ts';
import { choiceQuery, districtsFile, slugsOf } from '../choice-query.ts';
import { requireDaysOut } from '../days-out.ts';
import { arsOf, CACHE, CONFIG, houseOf } from '../outgoing.ts';
import { drawSheet } from './draw-sheet.ts';
import { longDate, makeSheet } from './sheet.ts';
import { sourcesWithAge } from './sources-with-age.ts';

/** `GET /api/waste/year/:ars/:file`: the days of a year on paper. */
export function sheetRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/waste/year/:ars/:file',
    {
      // Drawing takes a tenth of a second of the one processor that answers everybody.
      config: { ...CONFIG, limit: 'documents' },
      schema: {
        tags: ['waste'],
        summary: 'Sheet of a year for one or more districts as tagged PDF, A4, to print',
        description: 'Without example data.',
        params: z.object({ ars: arsOf, file: districtsFile('pdf') }),
        querystring: z.object({
          ...choiceQuery,
          year: z.coerce.number().int().min(2000).max(2100).optional().describe('This year where left out'),
        }),
        response: { 200: z.string().describe('application/pdf') },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      const now = kernel.clock.now();
      const today = civilDate(now);
      const { lang: language, bins, year = today.year } = request.query;
      const slugs = slugsOf(request.params.file);
      const days = await requireDaysOut(
        place,
        { slugs, from: `${year}-01-01`, until: `${year}-12-31`, ...(bins && bins.length > 0 && { bins }) },
        kernel,
      );
      const say = sayIn(language);
      const sheet = makeSheet(days, { ars: place.ars, year, language });
      const address = `${houseOf(request)}${placePath(place, language)}/${calendarPage({ slugs })}`;
      const words = {
        whose: [place.name, ...districtsIn(days)].join(', '),
        author: kernel.operator.name ?? 'Hierzulande',
        sources: sourcesWithAge(days, language, kernel),
        printed: say('sheet_printed', { day: longDate(today.toString(), language), address }),
      };
      // The bytes hold the moment at which they were made; what they say does not.
      const etag = `"${createHash('sha1')
        .update(JSON.stringify([sheet, words]))
        .digest('base64url')}"`;
      const isKnown = request.headers['if-none-match'] === etag;
      const file = `abfallkalender-${year}-${slugOf(place.name)}.pdf`;
      reply.headers({ ...OPEN_TO_PAGES, 'content-disposition': `inline; filename="${file}"` });
      return sendWithEtag(request, reply, {
        ...{ etag, type: 'application/pdf', cacheControl: CACHE },
        body: isKnown ? '' : await drawSheet(sheet, { ...words, now }),
      });
    },
  );
}
