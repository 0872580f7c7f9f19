import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainLine } from '../../../kernel/text/plain-text.ts';
import { foundChallenges } from './challenge-schemas.ts';
import { linesById } from './challenge-view.ts';
import type { FoundChallenges } from './challenges-api.ts';
import { similarChallenges } from './similar-challenges.ts';

const MOST = 10;

/** Public challenges by some words of theirs: for whoever looks for the one that an idea answers. */
export function findRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/cocreation/challenges/find',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['cocreation'],
        summary: 'Public challenges by some words, the likest first; no examples',
        querystring: z.strictObject({ q: plainLine(120), lang: languageParameter }),
        response: { 200: foundChallenges },
      },
    },
    async (request): Promise<FoundChallenges> => {
      const found = await similarChallenges(kernel, { title: request.query.q, text: '' }, MOST);
      return {
        found: await linesById(
          found.map(({ id }) => id),
          kernel,
        ),
      };
    },
  );
}
