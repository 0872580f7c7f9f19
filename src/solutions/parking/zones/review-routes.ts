import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { REVIEW } from '../permissions.ts';
import { askTheOwner, decide, reopen, requireReview } from './review.ts';
import { reviewList, reviewView } from './review-schemas.ts';
import { countReviews, LISTS, reviewLots } from './review-store.ts';
import { linesOf, viewOf } from './review-view.ts';
import { DECISIONS, LONGEST, MOST_AT_ONCE, type ReviewList, type ReviewView } from './zones-api.ts';

const PATH = '/api/parking/desk/:ars/reviews';
const CONFIG = { permission: REVIEW.name, limit: 'desk' } as const;
const TAGS = ['parking'];
const language = z.strictObject({ lang: languageParameter });
const version = z.number().int();
const words = (most: number) => z.string().trim().min(1).max(most);
const lots = z
  .array(z.strictObject({ id: z.uuid(), version }))
  .min(1)
  .max(MOST_AT_ONCE);
/** A refusal says why. */
const decision = z.discriminatedUnion('decision', [
  z.strictObject({
    lots,
    decision: z.literal('allowed'),
    answer: z.string().trim().max(LONGEST.answer).default(''),
  }),
  z.strictObject({ lots, decision: z.enum(DECISIONS).exclude(['allowed']), answer: words(LONGEST.answer) }),
]);

/** Lots that wait for a decision about their building permit, at the desk of the place. */
export function reviewRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Lots to decide about, those that wait longest first', params: atPlace },
        querystring: language.extend({
          list: z.enum(LISTS).default('open'),
          begin: z.coerce.number().int().min(0).max(20_000).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: reviewList },
      },
    },
    async (request): Promise<ReviewList> => {
      const { list, begin, limit } = request.query;
      const keys = kernel.places.keys(placeOf(request, kernel.places).ars);
      const [found, total] = await Promise.all([
        reviewLots(kernel.db, keys, { list, begin, limit }),
        countReviews(kernel.db, keys, list),
      ]);
      const next = begin + limit < total ? begin + limit : null;
      return { lots: await linesOf(found, kernel), total, next };
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'One of them, with what has to be known', params: oneAtPlace },
        ...{ querystring: language, response: { 200: reviewView } },
      },
    },
    async (request): Promise<ReviewView> => {
      const found = await requireReview(kernel, placeOf(request, kernel.places), request.params.id);
      return viewOf(found, kernel);
    },
  );

  app.post(
    `${PATH}/decide`,
    {
      config: CONFIG,
      schema: {
        ...{
          tags: TAGS,
          summary: 'Allowed, needs a permit, or not allowed; several of one owner in one zone',
        },
        ...{ params: atPlace, querystring: language, body: decision },
        response: { 200: z.object({ decided: z.number() }) },
      },
    },
    async (request) => {
      await decide(kernel, actorOf(request), placeOf(request, kernel.places), request.body);
      return { decided: request.body.lots.length };
    },
  );

  app.post(
    `${PATH}/:id/ask`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Asks the owner something before deciding', params: oneAtPlace },
        ...{ querystring: language, body: z.strictObject({ version, question: words(LONGEST.question) }) },
        response: { 200: reviewView },
      },
    },
    async (request): Promise<ReviewView> => {
      const place = placeOf(request, kernel.places);
      const { id } = request.params;
      await askTheOwner(kernel, actorOf(request), place, { id, ...request.body });
      return viewOf(await requireReview(kernel, place, id), kernel);
    },
  );

  app.post(
    `${PATH}/:id/reopen`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Takes a decision back: the lot waits again', params: oneAtPlace },
        ...{ querystring: language, body: z.strictObject({ version }), response: { 200: reviewView } },
      },
    },
    async (request): Promise<ReviewView> => {
      const place = placeOf(request, kernel.places);
      const { id } = request.params;
      await reopen(kernel, actorOf(request), place, { id, version: request.body.version });
      return viewOf(await requireReview(kernel, place, id), kernel);
    },
  );
}
