import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { limitKey } from '../../../kernel/http/limits/limit-key.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { fullLanguage } from '../../../kernel/i18n/language.ts';
import { LONGEST_SENTENCE, REFUSALS, SENTENCE_STATES } from '../../../kernel/network/sentence.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ownWish, sayWish, takeWishBack } from './say-wish.ts';
import type { OwnWish } from './wish.ts';

const PATH = '/api/cocreation/challenges/:id/wish';
const CONFIG = { permission: 'public', limit: 'wishes' } as const;
const TAGS = ['cocreation'];
/** 32 random bytes; who knows them may take back what they said. Never in an address. */
const key = z.string().regex(/^[\w-]{43}$/);
const params = z.object({ id: z.uuid() });
const answer = z.object({
  hasVoice: z.boolean(),
  sentence: z
    .object({ text: z.string(), state: z.enum(SENTENCE_STATES), reason: z.enum(REFUSALS).nullable() })
    .nullable(),
  citizens: z.number(),
});

/** What citizens say to a challenge, without an account. */
export function wishRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: '"Me too", and a wish in one sentence; sent twice it counts once', params },
        querystring: z.strictObject({ lang: languageParameter }),
        body: z.strictObject({
          key,
          // A little more than may be shown: what is too long is answered in words.
          text: z
            .string()
            .max(4 * LONGEST_SENTENCE)
            .default(''),
          ars: z
            .string()
            .regex(/^\d{12}$/)
            .nullable()
            .default(null)
            .describe('The place from whose page it comes'),
        }),
        response: { 200: answer },
      },
    },
    async (request, reply): Promise<OwnWish> => {
      reply.header('cache-control', 'no-store');
      const lang = fullLanguage(request.query.lang);
      const network = limitKey({ person: null, ip: request.ip });
      return sayWish(kernel, { challenge: request.params.id, ...request.body, lang, network });
    },
  );

  const asked = {
    config: CONFIG,
    schema: { tags: TAGS, params, body: z.strictObject({ key }), response: { 200: answer } },
  };
  app.post(
    `${PATH}/mine`,
    { ...asked, schema: { ...asked.schema, summary: 'What this device said' } },
    async (request, reply): Promise<OwnWish> => {
      reply.header('cache-control', 'no-store');
      return ownWish(kernel, request.params.id, request.body.key);
    },
  );
  app.post(
    `${PATH}/back`,
    { ...asked, schema: { ...asked.schema, summary: 'Takes it back: voice and sentence go' } },
    async (request, reply): Promise<OwnWish> => {
      reply.header('cache-control', 'no-store');
      return takeWishBack(kernel, request.params.id, request.body.key);
    },
  );
}
