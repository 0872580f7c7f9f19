import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Permission } from '../../../kernel/identity/permission.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import { SENTENCE_STATES } from '../../../kernel/network/sentence.ts';
import { sentenceDecision, sentenceFields } from '../../../kernel/network/sentence-schemas.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { CARE, SPEAK } from '../permissions.ts';
import { checkWishAt } from './check-desk.ts';
import { countToCheck, type DeskScope, type DeskWish, wishesToCheck } from './desk-store.ts';
import type { WishLine, WishList } from './wish.ts';

const TAGS = ['cocreation'];
const line = z.object({
  ...sentenceFields,
  ...{ saidAt: z.string(), decidedAt: z.string().nullable(), place: z.string().nullable() },
  challenge: z.object({ id: z.string(), title: z.string(), lang: z.string() }),
  example: z.literal(true).optional(),
});

/** Sentences to look at: for the network's office those of all, for a town those to its own challenges. */
export function wishDeskRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const { places } = kernel;
  const atTown = (request: FastifyRequest): Asked => {
    const place = placeOf(request, places);
    return { place, scope: places.keys(place.ars) };
  };
  routesAt(instance, kernel, { base: '/api/cocreation/desk/:ars/wishes', permission: SPEAK, asked: atTown });
  const atOffice = (request: FastifyRequest): Asked => ({
    place: requireOffice(request, places),
    scope: null,
  });
  routesAt(instance, kernel, {
    ...{ base: '/api/cocreation/desk/:ars/all-wishes', permission: CARE, asked: atOffice },
  });
}

interface Asked {
  place: Place;
  scope: DeskScope;
}

function routesAt(
  instance: FastifyInstance,
  kernel: Kernel,
  of: { base: string; permission: Permission; asked: (request: FastifyRequest) => Asked },
): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const config = { permission: of.permission.name, limit: 'desk' } as const;

  app.get(
    of.base,
    {
      config,
      schema: {
        ...{ tags: TAGS, summary: 'Wishes of citizens, those that wait longest first', params: atPlace },
        querystring: z.strictObject({
          list: z.enum(SENTENCE_STATES).default('waiting'),
          begin: z.coerce.number().int().min(0).max(20_000).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(30),
          lang: z.string().max(20).optional(),
        }),
        response: {
          200: z.object({ wishes: z.array(line), total: z.number(), next: z.number().nullable() }),
        },
      },
    },
    async (request): Promise<WishList> => {
      const { list, begin, limit } = request.query;
      const { scope } = of.asked(request);
      const [found, total] = await Promise.all([
        wishesToCheck(kernel.db, scope, { list, begin, limit }),
        countToCheck(kernel.db, scope, list),
      ]);
      const next = begin + limit < total ? begin + limit : null;
      return { wishes: found.map((one) => lineOf(one, kernel)), total, next };
    },
  );

  app.post(
    `${of.base}/:id/decide`,
    {
      config,
      schema: {
        ...{ tags: TAGS, summary: 'Shown, not shown (with a reason), or to be looked at again' },
        params: oneAtPlace,
        querystring: z.strictObject({ lang: z.string().max(20).optional() }),
        body: sentenceDecision,
        response: { 200: line },
      },
    },
    async (request): Promise<WishLine> => {
      const { place, scope } = of.asked(request);
      const by = { actor: actorOf(request), ars: place.ars, scope };
      return lineOf(await checkWishAt(kernel, by, { id: request.params.id, ...request.body }), kernel);
    },
  );
}

function lineOf(wish: DeskWish, { places }: Pick<Kernel, 'places'>): WishLine {
  const { challenge, title, titleLang, source, ars, ...line } = wish;
  return {
    ...line,
    place: ars === null ? null : (townOf(ars, places)?.name ?? null),
    challenge: { id: challenge, title, lang: titleLang },
    ...(source !== null && { example: true as const }),
  };
}
