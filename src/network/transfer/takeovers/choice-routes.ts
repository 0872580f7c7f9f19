import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { atPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PLAN } from '../permissions.ts';
import { projectsOfTown } from '../projects/project-store.ts';
import { projectLines } from '../projects/project-view.ts';
import { figuresOf, giversOf, offersTo } from './choices.ts';
import { logLines } from './log-lines.ts';
import { takeoversOf } from './log-store.ts';
import * as shapes from './takeover-schemas.ts';
import type { GiverFigures, Givers, TakeoverChoices } from './takeovers-api.ts';

const PATH = '/api/transfer/desk/:ars/takeovers';
const config = { permission: PLAN.name, limit: 'desk' } as const;
const tags = ['transfer'];

/** What a town may take over, from whom, and what it has taken over. */
export function takeoverChoiceRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, places } = kernel;
  const log = app.log;

  app.get(
    PATH,
    {
      config,
      schema: {
        ...{ tags, params: atPlace, querystring: shapes.querystring },
        summary: 'Solutions that other towns run, and takeovers of this one',
        response: { 200: shapes.takeoverChoices },
      },
    },
    async (request): Promise<TakeoverChoices> => {
      const place = placeOf(request, places);
      const language = request.query.lang;
      const keys = places.keys(place.ars);
      const [offers, projects, lines] = await Promise.all([
        offersTo({ place, language }, kernel),
        projectsOfTown(db, keys),
        takeoversOf(db, { keys, examples: false }),
      ]);
      const own = projects.filter(({ kind }) => kind === 'takeover');
      return {
        offers,
        takeovers: await projectLines(own, language, kernel),
        log: logLines(
          lines.filter(({ kind }) => kind === 'elsewhere'),
          language,
          kernel,
        ),
      };
    },
  );

  app.get(
    `${PATH}/solutions/:solution`,
    {
      config,
      schema: {
        ...{ tags, params: shapes.oneOffer },
        summary: 'Towns that run a solution, with their settings and kinds of sources, never their own data',
        querystring: shapes.querystring.extend({ q: z.string().max(100).default('') }),
        response: { 200: shapes.givers },
      },
    },
    (request): Promise<Givers> => {
      const { q, lang } = request.query;
      const place = placeOf(request, places);
      return giversOf(request.params.solution, { place, language: lang, words: q }, kernel);
    },
  );

  app.get(
    `${PATH}/solutions/:solution/givers/:giver`,
    {
      config,
      schema: {
        ...{ tags, params: shapes.oneGiver, querystring: shapes.querystring },
        summary: 'What the solution brings at one of them today',
        response: { 200: shapes.giverFigures },
      },
    },
    (request): Promise<GiverFigures> => {
      const { solution, giver } = request.params;
      const house = { kernel, solutions: kernel.solutions, log };
      return figuresOf({ id: solution, giver }, { language: request.query.lang }, house);
    },
  );
}
