import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isShownAt } from '../adoptions/is-shown.ts';
import { placeOf } from '../http/permissions.ts';
import { languageParameter } from '../http/request-language.ts';
import { titleOf } from '../i18n/solution-title.ts';
import { actorOf } from '../identity/actor.ts';
import { atPlace } from '../identity/desk/schemas.ts';
import { placePath } from '../places/slug.ts';
import type { Kernel, Solution } from '../solution.ts';
import { collectDoubles } from './collect-doubles.ts';
import { decideDouble } from './decide-double.ts';
import type { DoubleRecord } from './double.ts';

const record = z.object({
  ...{ id: z.string(), title: z.string(), lang: z.string(), when: z.string().nullable() },
  ...{ where: z.string().nullable(), source: z.string(), page: z.string() },
});
const pair = z.tuple([record, record]);
const solution = z.string();
const VERDICT = z.enum(['same', 'different']);
const CONFIG = { permission: 'entries:write', limit: 'desk' } as const;

/** Records of several sources that may be one thing: an editor says whether they are. */
export function doubleRoutes(
  instance: FastifyInstance,
  house: { kernel: Kernel; solutions: readonly Solution[]; log: Pick<FastifyBaseLogger, 'warn'> },
): void {
  const { kernel, solutions, log } = house;
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/desk/:ars/doubles',
    {
      config: CONFIG,
      schema: {
        tags: ['desk'],
        summary:
          'Records of several sources that may be one thing, that are shown as one, and what was decided',
        params: atPlace,
        querystring: z.strictObject({ lang: languageParameter }),
        response: {
          200: z.object({
            waiting: z.array(z.object({ solution, records: pair, likeness: z.number() })),
            joined: z.array(z.object({ solution, records: z.array(record) })),
            decided: z.array(
              z.object({ solution, records: pair, verdict: VERDICT, decidedAt: z.iso.datetime() }),
            ),
            failed: z.array(z.string()),
          }),
        },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { lang: language } = request.query;
      const here = solutions.filter((one) => isShownAt(one, place, kernel));
      const found = await collectDoubles(here, { place, language }, kernel, (id, err) =>
        log.warn({ err, solution: id }, 'doubles could not be looked for'),
      );
      const home = placePath(place, language);
      const linked = (one: DoubleRecord): DoubleRecord => ({ ...one, page: `${home}/${one.page}` });
      const both = ([a, b]: [DoubleRecord, DoubleRecord]): [DoubleRecord, DoubleRecord] => [
        linked(a),
        linked(b),
      ];
      return {
        waiting: found.waiting.map((one) => ({ ...one, records: both(one.records) })),
        joined: found.joined.map((one) => ({ ...one, records: one.records.map(linked) })),
        decided: found.decided.map((one) => ({ ...one, records: both(one.records) })),
        failed: found.failed.map((id) => titleOf(solutions, id, language) ?? id),
      };
    },
  );

  app.post(
    '/api/desk/:ars/doubles',
    {
      config: CONFIG,
      schema: {
        tags: ['desk'],
        summary: 'Say that a record and others are the same or not, or take that back',
        params: atPlace,
        body: z.strictObject({
          solution: z.string().max(20),
          one: z.uuid(),
          others: z.array(z.uuid()).min(1).max(50),
          verdict: VERDICT.nullable(),
        }),
        response: { 200: z.object({ done: z.literal(true) }) },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      await decideDouble(house, { place, actor: actorOf(request), decision: request.body });
      return { done: true as const };
    },
  );
}
