import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { PROPOSE } from '../permissions.ts';
import { isSoundFigure, LARGEST_FIGURE, LONGEST } from './challenge.ts';
import { unsoundFigure } from './challenge-problems.ts';
import { foundChallenges, townChallenge } from './challenge-schemas.ts';
import { linesById } from './challenge-view.ts';
import type { FoundChallenges, TownChallenge } from './challenges-api.ts';
import { joinChallenge, leaveChallenge, requireVisible } from './own-challenges.ts';
import { similarChallenges } from './similar-challenges.ts';
import { townView } from './town-view.ts';

const PATH = '/api/cocreation/desk/:ars/challenges';
const CONFIG = { permission: PROPOSE.name, limit: 'desk' } as const;
const TAGS = ['cocreation'];
const MOST = 5;
const querystring = z.strictObject({ lang: languageParameter });
const figure = z.number().min(-LARGEST_FIGURE).max(LARGEST_FIGURE).nullable();
const asked = z.strictObject({
  title: plainLine(LONGEST.title),
  text: plainText(LONGEST.text).default(''),
  except: z.uuid().optional().describe('The one that is being written'),
});

/** What a town says to the challenges of others: "we too", taken back, and whether there is one like its own already. */
export function voiceRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    `${PATH}/similar`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Public challenges like what is being typed, the likest first' },
        ...{ params: atPlace, querystring, body: asked, response: { 200: foundChallenges } },
      },
    },
    async (request): Promise<FoundChallenges> => {
      const { except, ...words } = request.body;
      const found = await similarChallenges(
        kernel,
        { ...words, ...(except !== undefined && { except }) },
        MOST,
      );
      return {
        found: await linesById(
          found.map(({ id }) => id),
          kernel,
        ),
      };
    },
  );

  app.put(
    `${PATH}/:id/voice`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: '"We too", with an own figure and a note; once more changes them' },
        ...{ params: oneAtPlace, querystring },
        body: z.strictObject({ figure: figure.default(null), note: plainText(LONGEST.note).default('') }),
        response: { 200: townChallenge },
      },
    },
    async (request): Promise<TownChallenge> => {
      const place = placeOf(request, kernel.places);
      const { id } = request.params;
      const { baselineUnit } = await requireVisible(kernel, place, id);
      const { figure: own } = request.body;
      if (own !== null && !isSoundFigure(own, baselineUnit)) throw unsoundFigure();
      const joined = await joinChallenge(kernel, actorOf(request), place, { id, ...request.body });
      return townView(joined, place, kernel);
    },
  );

  app.delete(
    `${PATH}/:id/voice`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Take the "we too" back' },
        ...{ params: oneAtPlace, querystring, response: { 200: townChallenge } },
      },
    },
    async (request): Promise<TownChallenge> => {
      const place = placeOf(request, kernel.places);
      return townView(
        await leaveChallenge(kernel, actorOf(request), place, request.params.id),
        place,
        kernel,
      );
    },
  );
}
