/** Checks of a town's projects: what is known, what was saved, a new one, and whose task is done. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PLAN } from '../permissions.ts';
import { projectsOfTown } from '../projects/project-store.ts';
import { requireOwnProject } from '../projects/require-own-project.ts';
import { viewOf, workOf } from './check-view.ts';
import type { CheckedProjects, FeasibilityView } from './feasibility-api.ts';
import { checkTaskUnknown, checkUnknown } from './feasibility-problems.ts';
import { checkedProjects, feasibilityView, newCheck, oneGate, taskChange } from './feasibility-schemas.ts';
import { lastChecks, readCheck, setDone } from './feasibility-store.ts';
import { resultOf } from './judge-check.ts';
import { saveCheck } from './save-check.ts';

const LIST = '/api/transfer/desk/:ars/feasibility';
export const CHECKS = '/api/transfer/desk/:ars/projects/:id/feasibility';
const config = { permission: PLAN.name, limit: 'desk' } as const;
const tags = ['transfer'];
const querystring = z.strictObject({ lang: languageParameter });
export const oneCheck = oneAtPlace.extend({ check: z.uuid() });

export function checkRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, places, clock } = kernel;
  const response = { 200: feasibilityView };

  app.get(
    LIST,
    {
      config,
      schema: {
        ...{ tags, params: atPlace, summary: 'Projects of a town with how their last check ended' },
        querystring: querystring.extend({
          begin: z.coerce.number().int().min(0).max(1_000).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: checkedProjects },
      },
    },
    async (request): Promise<CheckedProjects> => {
      const { begin, limit } = request.query;
      const all = await projectsOfTown(db, places.keys(placeOf(request, places).ars));
      const some = all.slice(begin, begin + limit);
      const checks = await lastChecks(
        db,
        some.map(({ id }) => id),
      );
      const results = new Map(checks.map((check) => [check.project, resultOf(check)]));
      return {
        projects: some.map(({ id, kind, state, title, lang }) => ({
          ...{ id, kind, state, title, lang, last: results.get(id) ?? null },
        })),
        total: all.length,
        next: begin + limit < all.length ? begin + limit : null,
      };
    },
  );

  app.get(
    CHECKS,
    {
      config,
      schema: {
        ...{ tags, querystring, params: oneAtPlace, response },
        summary: 'What is known about a project, its last check, and all before',
      },
    },
    (request) => view(request, request.query.lang),
  );

  app.post(
    CHECKS,
    {
      config,
      schema: {
        ...{ tags, querystring, params: oneAtPlace, body: newCheck, response },
        summary: 'Save a check for good; the same wish again is the same check',
      },
    },
    async (request): Promise<FeasibilityView> => {
      const place = placeOf(request, places);
      const form = { project: request.params.id, form: request.body };
      await saveCheck(kernel, actorOf(request), place, form);
      return view(request, request.query.lang);
    },
  );

  app.put(
    `${CHECKS}/:check/tasks/:gate`,
    {
      config,
      schema: {
        ...{ tags, querystring, body: taskChange, response, params: oneCheck.extend(oneGate) },
        summary: 'Say that a task of a check is done, or is not',
      },
    },
    async (request): Promise<FeasibilityView> => {
      const { id, check, gate } = request.params;
      await requireOwnProject(db, id, placeOf(request, places).ars, places);
      const found = await readCheck(db, id, check);
      if (found === null) throw checkUnknown();
      if (!workOf(found).some((work) => work.gate === gate)) throw checkTaskUnknown();
      await setDone(db, check, { gate, isDone: request.body.isDone }, clock.now());
      return view(request, request.query.lang);
    },
  );

  async function view(
    request: Parameters<typeof placeOf>[0] & { params: { id: string } },
    language: z.infer<typeof languageParameter>,
  ): Promise<FeasibilityView> {
    const place = placeOf(request, places);
    const project = await requireOwnProject(db, request.params.id, place.ars, places);
    return viewOf(project, { place, language }, kernel);
  }
}
