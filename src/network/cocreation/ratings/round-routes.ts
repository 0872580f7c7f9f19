import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { token } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { viewOfBallot, voterBehind } from './ballot-view.ts';
import { castBallot } from './cast-ballot.ts';
import { roundUnknown } from './rating-problems.ts';
import type { BallotView, RoundView } from './ratings-api.ts';
import { roundTopic } from './round-topic.ts';
import { momentOf, viewOfRound } from './round-view.ts';
import { ballotView, newBallot, roundView } from './schemas.ts';

const TAGS = ['cocreation'];
const PUBLIC = { permission: 'public' } as const;
/** A hall full of people behind one address votes within minutes. */
const BALLOT = { permission: 'public', limit: 'ballots' } as const;
const oneRound = z.object({ id: z.uuid() });
const language = z.object({ lang: languageParameter });

/** Rounds as everybody may see them, and ballots of whoever holds a link. */
export function roundRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/cocreation/rounds/:id',
    {
      config: PUBLIC,
      schema: {
        ...{
          tags: TAGS,
          summary: 'A round of rating that was opened; what was counted, once it has closed',
          params: oneRound,
        },
        ...{ querystring: language, response: { 200: roundView } },
      },
    },
    async (request): Promise<RoundView> => viewOfRound(kernel, request.params.id, request.query.lang),
  );

  app.get(
    '/api/cocreation/rounds/:id/stream',
    {
      config: PUBLIC,
      exposeHeadRoute: false,
      schema: {
        ...{ tags: TAGS, summary: 'State and number of ballots as they change (server-sent events)' },
        ...{ params: oneRound, response: { 200: z.string().describe('text/event-stream') } },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const now = async () => {
        const moment = await momentOf(kernel, id);
        if (moment === null) throw roundUnknown();
        return [{ event: 'round', data: moment }];
      };
      await now();
      return kernel.streams.follow(request, reply, { topic: roundTopic(id), now });
    },
  );

  app.post(
    '/api/cocreation/ballots/look',
    {
      config: BALLOT,
      schema: {
        ...{ tags: TAGS, summary: 'The ballot behind the link of an invitation', querystring: language },
        ...{ body: z.strictObject({ token }), response: { 200: ballotView } },
      },
    },
    async (request): Promise<BallotView> =>
      viewOfBallot(kernel, await voterBehind(kernel, request.body.token), request.query.lang),
  );

  app.put(
    '/api/cocreation/ballots',
    {
      config: BALLOT,
      schema: {
        ...{ tags: TAGS, summary: 'Casts or changes the ballot behind a link', querystring: language },
        ...{ body: newBallot.extend({ token }), response: { 200: ballotView } },
      },
    },
    async (request): Promise<BallotView> => {
      const { token: key, ...ballot } = request.body;
      const voter = await voterBehind(kernel, key);
      await castBallot(kernel, voter, ballot, { actor: null });
      return viewOfBallot(kernel, voter, request.query.lang);
    },
  );
}
