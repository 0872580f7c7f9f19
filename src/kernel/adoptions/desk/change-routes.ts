import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requireForm } from '../../forms/check-form.ts';
import { placeOf } from '../../http/permissions.ts';
import { languageParameter } from '../../http/request-language.ts';
import type { Language } from '../../i18n/language.ts';
import { actorOf } from '../../identity/actor.ts';
import type { Solution } from '../../solution.ts';
import { adopt, setAdoptionState } from '../adopt.ts';
import type { AdoptHouse, AdoptionTarget } from '../change-adoption.ts';
import { giveBack } from '../give-back.ts';
import { undoAdoption } from '../undo.ts';
import type { AdoptionHouse } from './adoption-house.ts';
import { adoptionProblem } from './adoption-problem.ts';
import { previewCards as cardsAsIf } from './preview-cards.ts';
import { detailAnswer } from './read-routes.ts';
import { requireSolution } from './require-solution.ts';
import { oneSolution, previewCards, saveAdoption, sentSettings, solutionDetail, version } from './schemas.ts';
import * as lines from './solution-lines.ts';

const TAGS = ['desk'];
const MANAGE = { permission: 'adoptions:manage', limit: 'desk' } as const;
const ROOT = '/api/desk/:ars/solutions/:solution';
const inLanguage = z.object({ lang: languageParameter });
const seenVersion = z.strictObject({ version });
const response = { 200: solutionDetail };

/** What those may do who manage the solutions of a place. Each answers with the solution as it is then. */
export function adoptionChangeRoutes(instance: FastifyInstance, house: AdoptionHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel, solutions } = house;

  /** Changes something and answers with what stands then; refusals become problems in the reader's language. */
  async function change(
    request: FastifyRequest & { params: { solution: string }; query: { lang: Language } },
    { seen, settings }: { seen: number; settings?: unknown },
    work: (rules: AdoptHouse, target: Required<AdoptionTarget>) => Promise<unknown>,
  ) {
    const place = placeOf(request, kernel.places);
    const solution = requireSolution(request.params.solution, house);
    const language = request.query.lang;
    const { db, places, clock } = kernel;
    const target = { ars: place.ars, solution: solution.id, seen, actor: actorOf(request) };
    try {
      await work({ db, places, solutions, now: clock.now() }, target);
    } catch (error) {
      throw await adoptionProblem(error, { kernel, solution, language, settings });
    }
    // What is looked at next shows it already.
    await kernel.reloadSources();
    return detailAnswer(await lines.solutionDetail(solution, { place, language }, house));
  }

  app.put(
    ROOT,
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Adopt a solution, prepare it as a draft, or change its settings',
        params: oneSolution,
        querystring: inLanguage,
        body: saveAdoption,
        response,
      },
    },
    (request) => {
      const { version: seen, state, settings, from } = request.body;
      return change(request, { seen, settings }, (rules, target) =>
        adopt(rules, {
          ...{ ...target, settings, isWhole: true },
          ...(state !== undefined && { state }),
          ...(from !== undefined && { from }),
        }),
      );
    },
  );

  app.post(
    `${ROOT}/preview`,
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'The cards as they would be with these settings; nothing is stored',
        params: oneSolution,
        querystring: inLanguage,
        body: z.strictObject({ settings: sentSettings }),
        response: { 200: previewCards },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const solution = requireSolution(request.params.solution, house);
      const language = request.query.lang;
      const settings = settingsOf(solution, request.body.settings, language);
      const cards = await cardsAsIf(solution, settings, { place, language }, house);
      return { cards: cards.map((card) => ({ ...card })) };
    },
  );

  for (const [verb, state] of [
    ['pause', 'paused'],
    ['resume', 'live'],
  ] as const)
    app.post(
      `${ROOT}/${verb}`,
      {
        config: MANAGE,
        schema: {
          tags: TAGS,
          summary:
            state === 'paused'
              ? 'Show nothing of a solution at a place, also what it would inherit'
              : 'End the pause: its own goes on, or what is inherited counts again',
          params: oneSolution,
          querystring: inLanguage,
          body: seenVersion,
          response,
        },
      },
      (request) =>
        change(request, { seen: request.body.version }, (rules, target) =>
          setAdoptionState(rules, { ...target, state }),
        ),
    );

  app.post(
    `${ROOT}/give-back`,
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Give a solution back with exactly these sources and all their records; its history stays',
        params: oneSolution,
        querystring: inLanguage,
        body: seenVersion.extend({ sources: z.array(z.uuid()).max(1_000) }),
        response,
      },
    },
    (request) =>
      change(request, { seen: request.body.version }, (rules, target) =>
        giveBack(rules, { ...target, sources: request.body.sources }),
      ),
  );

  app.post(
    `${ROOT}/undo`,
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Go back to an older version, as a new one',
        params: oneSolution,
        querystring: inLanguage,
        body: seenVersion.extend({ to: version }),
        response,
      },
    },
    (request) =>
      change(request, { seen: request.body.version }, (rules, target) =>
        undoAdoption(rules, { ...target, to: request.body.to }),
      ),
  );
}

function settingsOf(solution: Solution, value: unknown, language: Language): Record<string, unknown> {
  // Every solution's settings are an object (contract).
  return requireForm({ schema: solution.settings, value, language, i18n: solution.i18n }) as Record<
    string,
    unknown
  >;
}
