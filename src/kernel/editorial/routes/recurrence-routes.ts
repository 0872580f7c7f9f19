import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { dateInWords } from '../../calendar/recurrence/date-in-words.ts';
import { expand } from '../../calendar/recurrence/expand.ts';
import { inWords } from '../../calendar/recurrence/in-words.ts';
import { notesOf } from '../../calendar/recurrence/notes.ts';
import { recurrenceSchema } from '../../calendar/recurrence/schema.ts';
import { RECURRENCE_TEXTS } from '../../calendar/recurrence/texts.ts';
import { schoolHolidaysOf, stateOf } from '../../calendar/school-holidays/store.ts';
import { requireForm } from '../../forms/check-form.ts';
import { placeOf } from '../../http/permissions.ts';
import { horizonOf } from '../../sources/intake.ts';
import type { EntriesHouse } from './entries-house.ts';
import { atPlace, inLanguage, recurrenceAnswer, TAGS, WRITE } from './shapes.ts';

const NEXT = 10;

/** `POST /api/desk/:ars/recurrence`: what was chosen so far as a sentence, with its next dates. Keeps nothing. */
export function recurrenceRoutes(instance: FastifyInstance, { kernel }: Pick<EntriesHouse, 'kernel'>): void {
  instance.withTypeProvider<ZodTypeProvider>().post(
    '/api/desk/:ars/recurrence',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'A recurrence as a sentence, and its next dates',
        params: atPlace,
        querystring: inLanguage,
        // Checked below, so that each error comes with its field and in plain words.
        body: z.record(z.string().max(60), z.unknown()),
        response: { 200: recurrenceAnswer },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const language = request.query.lang;
      requireForm({ schema: recurrenceSchema, value: request.body, language, i18n: RECURRENCE_TEXTS });
      const rule = recurrenceSchema.parse(request.body);
      const now = kernel.clock.now();
      const state = stateOf(place, kernel.places);
      const schoolHolidays =
        state === null ? { days: [], until: null } : await schoolHolidaysOf(kernel.db, state.ars);
      const { from: _, ...horizon } = horizonOf({}, now);
      const found = expand(rule, {
        horizon: { ...horizon, from: now },
        ...{ schoolHolidays, stateArs: (state ?? place).ars },
      });
      const named = { state: (state ?? place).name };
      return {
        words: inWords(rule, language, named),
        dates: found.dates.slice(0, NEXT).map((one) => ({
          when: dateInWords(one, language),
          isProvisional: one.isProvisional,
        })),
        count: found.dates.length,
        notes: notesOf(rule, found, { schoolHolidays, language, ...named }),
      };
    },
  );
}
