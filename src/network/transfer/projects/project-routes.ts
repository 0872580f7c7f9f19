/** Projects of a town, of both kinds, for all rooms that are about one of them. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainLine } from '../../../kernel/text/plain-text.ts';
import { DECIDE, PLAN } from '../permissions.ts';
import { runnable, solutionTitle } from '../solution-title.ts';
import { searchThings } from '../things-of.ts';
import { beginPilot, editProject } from './begin-project.ts';
import { changeProject } from './change-project.ts';
import { PROJECT_KINDS } from './project.ts';
import {
  foundIdeas,
  newProject,
  projectChange,
  projectChoices,
  projectList,
  projectStep,
  projectView as viewSchema,
} from './project-schemas.ts';
import { projectsOfTown } from './project-store.ts';
import { projectLines, projectView } from './project-view.ts';
import type { FoundIdeas, ProjectChoices, ProjectList, ProjectView } from './projects-api.ts';
import { requireOwnProject } from './require-own-project.ts';

const PATH = '/api/transfer/desk/:ars/projects';
const WRITES = { permission: PLAN.name, limit: 'desk' } as const;
const DECIDES = { permission: DECIDE.name, limit: 'desk' } as const;
const tags = ['transfer'];
const querystring = z.strictObject({ lang: languageParameter });
const IDEAS = 10;

export function projectRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, places } = kernel;
  const one = { tags, querystring, params: oneAtPlace, response: { 200: viewSchema } };

  app.get(
    PATH,
    {
      config: WRITES,
      schema: {
        ...{ tags, params: atPlace, summary: 'What a town tries and takes over, the last changed first' },
        querystring: querystring.extend({
          kind: z.enum(PROJECT_KINDS).optional(),
          begin: z.coerce.number().int().min(0).max(1_000).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: projectList },
      },
    },
    async (request): Promise<ProjectList> => {
      const { kind, begin, limit, lang } = request.query;
      const { ars } = placeOf(request, places);
      const all = (await projectsOfTown(db, places.keys(ars))).filter(
        (project) => kind === undefined || project.kind === kind,
      );
      return {
        projects: await projectLines(all.slice(begin, begin + limit), lang, kernel),
        total: all.length,
        next: begin + limit < all.length ? begin + limit : null,
      };
    },
  );

  app.get(
    `${PATH}/choices`,
    {
      config: WRITES,
      schema: {
        ...{ tags, params: atPlace, querystring, summary: 'Solutions that a town can try' },
        response: { 200: projectChoices },
      },
    },
    async (request): Promise<ProjectChoices> => {
      const { lang } = request.query;
      return {
        solutions: runnable(kernel).map(({ id }) => ({ id, title: solutionTitle(kernel, id, lang) })),
      };
    },
  );

  app.get(
    `${PATH}/ideas`,
    {
      config: WRITES,
      schema: {
        ...{ tags, params: atPlace, summary: 'Ideas that a pilot could try, by some words' },
        ...{ querystring: querystring.extend({ q: plainLine(120) }), response: { 200: foundIdeas } },
      },
    },
    async (request): Promise<FoundIdeas> => {
      const { q, lang } = request.query;
      const ask = { words: q, language: lang, isOpen: true, limit: IDEAS };
      const found = await searchThings(kernel, 'idea', ask);
      return {
        ideas: found
          .filter(({ isExample }) => !isExample)
          .map(({ id, title, lang: written, stateWords, solution }) => ({
            ...{ id, title, lang: written, stateWords, solution },
          })),
      };
    },
  );

  app.post(
    PATH,
    {
      config: WRITES,
      schema: {
        ...{ tags, params: atPlace, querystring, summary: 'Begin a pilot; sent twice it is one' },
        ...{ body: newProject, response: { 200: viewSchema } },
      },
    },
    async (request): Promise<ProjectView> => {
      const { wish, ...form } = request.body;
      const place = placeOf(request, places);
      const made = await beginPilot(kernel, actorOf(request), place, { wish, form });
      return projectView(made, request.query.lang, kernel);
    },
  );

  app.get(
    `${PATH}/:id`,
    { config: WRITES, schema: { ...one, summary: 'One of them with its history' } },
    async (request): Promise<ProjectView> => {
      const { ars } = placeOf(request, places);
      const found = await requireOwnProject(db, request.params.id, ars, places);
      return projectView(found, request.query.lang, kernel);
    },
  );

  app.put(
    `${PATH}/:id`,
    { config: WRITES, schema: { ...one, body: projectChange, summary: 'Change what it says about itself' } },
    async (request): Promise<ProjectView> => {
      const { version, ...form } = request.body;
      const known = { id: request.params.id, version, form };
      const place = placeOf(request, places);
      const changed = await editProject(kernel, actorOf(request), place, known);
      return projectView(changed, request.query.lang, kernel);
    },
  );

  app.post(
    `${PATH}/:id/step`,
    { config: DECIDES, schema: { ...one, body: projectStep, summary: 'Bring it to its next state' } },
    async (request): Promise<ProjectView> => {
      const { to, reason, code, version } = request.body;
      const { ars } = placeOf(request, places);
      const change = {
        ...{ id: request.params.id, to, reason, version, ars, now: kernel.clock.now() },
        ...{ actor: actorOf(request), ...(code !== undefined && { code }) },
      };
      const changed = await db.transaction().execute(async (trx) => {
        await requireOwnProject(trx, change.id, ars, places);
        return changeProject(trx, change, kernel);
      });
      return projectView(changed, request.query.lang, kernel);
    },
  );
}
