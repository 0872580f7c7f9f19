import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../../kernel/http/problem.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter } from '../../../kernel/sources/examples.ts';
import { viewOf } from '../view/view-of.ts';
import { responsibilitySchema } from './answer-schemas.ts';
import { asResponsibility } from './answers.ts';

/** Milliseconds that a program waits for the federal finder; after that it is told to look again. */
const FINDER_WAIT = 3_000;
const CACHE = 'public, max-age=300';

const id = z
  .string()
  .max(120)
  .describe('Id of the catalogue, id of a record, or the last part of its address');
const ars = z.string().max(40).describe('ARS of the place, 12 digits');

/** `GET /api/services/{id}/responsible`. */
export function responsibleRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/services/:id/responsible',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['services'],
        summary:
          'Who is responsible for a service at a place: found, several, absent or unknown, never guessed',
        params: z.object({ id }),
        querystring: z.object({
          ars,
          area: z.string().max(200).optional().describe('Key of the part of the place that somebody chose'),
          examples: examplesParameter,
          lang: languageParameter,
        }),
        response: {
          200: responsibilitySchema.extend({
            choices: z.array(z.string()).describe('Ids of several services to choose from first; else empty'),
          }),
        },
      },
    },
    async (request, reply) => {
      const { area = null, examples, lang: language } = request.query;
      const asked = { place: requirePlace(kernel.places, request.query.ars), language };
      const found = await viewOf(request.params.id, asked, kernel, {
        ...{ area, withExamples: examples === 'yes', wait: FINDER_WAIT },
      });
      if (found === null) throw noSuchService();
      const isChoice = 'choose' in found;
      const isOpen = !isChoice && (found.finder.kind === 'asking' || found.finder.kind === 'down');
      reply.header('cache-control', isOpen ? 'no-cache' : CACHE);
      return {
        ...asResponsibility(isChoice ? { kind: 'unknown', reason: 'not-in-source' } : found.responsibility),
        choices: isChoice ? found.choose.map(({ service }) => service.id) : [],
      };
    },
  );
}

function noSuchService() {
  return problem({ code: 'not-found', status: 404, title: 'No such service' });
}
