import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf, placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { SPEAK } from '../permissions.ts';
import { ratingsOfTown, viewOfBallot, voterAtDesk } from './ballot-view.ts';
import { castBallot } from './cast-ballot.ts';
import { requireSameKind } from './example-people.ts';
import type { BallotView, DeskRatings } from './ratings-api.ts';
import { ballotView, deskRatings, newBallot, role } from './schemas.ts';

const CONFIG = { permission: SPEAK.name, limit: 'desk' } as const;
const PATH = '/api/cocreation/desk/:ars/ratings';
const TAGS = ['cocreation'];
const language = z.object({ lang: languageParameter });
const oneBallot = atPlace.extend({ round: z.uuid(), role });

/** Ballots that a town enters at its desk. A company has no ballot, and its roles do not speak for a town. */
export function deskRatingRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Ballots for which this town was invited', params: atPlace },
        ...{ querystring: language, response: { 200: deskRatings } },
      },
    },
    async (request): Promise<DeskRatings> => ratingsOfTown(kernel, placeOf(request, kernel.places).ars),
  );

  app.get(
    `${PATH}/:round/:role`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'One of them', params: oneBallot },
        ...{ querystring: language, response: { 200: ballotView } },
      },
    },
    async (request): Promise<BallotView> => {
      const { round, role: of } = request.params;
      const { ars } = placeOf(request, kernel.places);
      return viewOfBallot(kernel, await voterAtDesk(kernel, { round, ars, role: of }), request.query.lang);
    },
  );

  app.put(
    `${PATH}/:round/:role`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Casts or changes it', params: oneBallot, querystring: language },
        ...{ body: newBallot, response: { 200: ballotView } },
      },
    },
    async (request): Promise<BallotView> => {
      const { round, role: of } = request.params;
      const { ars } = placeOf(request, kernel.places);
      const voter = await voterAtDesk(kernel, { round, ars, role: of });
      const person = personOf(request);
      const may = (found: { source: string | null }) => requireSameKind(person, found);
      await castBallot(kernel, voter, request.body, { actor: actorOf(request), may });
      return viewOfBallot(kernel, voter, request.query.lang);
    },
  );
}
