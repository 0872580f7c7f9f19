/** What citizens say about a pilot, at the desk that looks at it. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { SENTENCE_STATES } from '../../../kernel/network/sentence.ts';
import { sentenceDecision } from '../../../kernel/network/sentence-schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PLAN } from '../permissions.ts';
import { requireOwnProject } from '../projects/require-own-project.ts';
import type { FeedbackLine, FeedbackList } from './feedback.ts';
import { feedbackToCheck } from './feedback-store.ts';
import { checkFeedbackAt } from './give-feedback.ts';
import { feedbackLine, feedbackList } from './pilot-schemas.ts';

const PATH = '/api/transfer/desk/:ars/pilots/:id/feedback';
const config = { permission: PLAN.name, limit: 'desk' } as const;
const tags = ['transfer'];
const querystring = z.strictObject({ lang: languageParameter });

export function feedbackDeskRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    PATH,
    {
      config,
      schema: {
        ...{ tags, params: oneAtPlace, summary: 'Sentences of citizens, those first that wait longest' },
        querystring: querystring.extend({
          list: z.enum(SENTENCE_STATES).default('waiting'),
          begin: z.coerce.number().int().min(0).max(100_000).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: feedbackList },
      },
    },
    async (request): Promise<FeedbackList> => {
      const { list, begin, limit } = request.query;
      const { ars } = placeOf(request, kernel.places);
      const { id } = await requireOwnProject(kernel.db, request.params.id, ars, kernel.places);
      const { lines, total } = await feedbackToCheck(kernel.db, id, { list, begin, limit });
      return { feedback: lines, total, next: begin + limit < total ? begin + limit : null };
    },
  );

  app.post(
    `${PATH}/:feedback/decide`,
    {
      config,
      schema: {
        ...{ tags, summary: 'Shown, not shown (with a reason), or to be looked at again', querystring },
        params: oneAtPlace.extend({ feedback: z.uuid() }),
        ...{ body: sentenceDecision, response: { 200: feedbackLine } },
      },
    },
    async (request): Promise<FeedbackLine> => {
      const place = placeOf(request, kernel.places);
      const { id, feedback } = request.params;
      const by = { actor: actorOf(request), place, id };
      return checkFeedbackAt(kernel, by, { feedback, ...request.body });
    },
  );
}
