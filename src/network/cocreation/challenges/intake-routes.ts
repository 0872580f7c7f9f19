import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { mayGo } from '../../../kernel/network/flow.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { CHALLENGE_FLOW, CHALLENGE_STATES } from '../flow.ts';
import { CARE } from '../permissions.ts';
import { LONGEST } from './challenge.ts';
import { unknownChallenge } from './challenge-problems.ts';
import { intakeList, intakeView } from './challenge-schemas.ts';
import { type Challenge, readChallenge } from './challenge-store.ts';
import { linesById, linesOf, viewOf } from './challenge-view.ts';
import { type IntakeList, type IntakeView, OFFICE_STEPS } from './challenges-api.ts';
import { type ChallengeChange, changeChallenge } from './change-challenge.ts';
import { challengesIn } from './intake-store.ts';
import { similarChallenges } from './similar-challenges.ts';

const PATH = '/api/cocreation/desk/:ars/intake';
const CONFIG = { permission: CARE.name, limit: 'desk' } as const;
const TAGS = ['cocreation'];
const SIMILAR = 5;
const querystring = z.strictObject({ lang: languageParameter });
const decided = { version: z.number().int(), reason: plainText(LONGEST.reason) };

/** What towns handed in, at the office of the network: clarified, ranked, put aside, joined with others. */
export function intakeRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Challenges in a state, those that wait longest first', params: atPlace },
        querystring: querystring.extend({
          state: z.enum(CHALLENGE_STATES).exclude(['draft']).default('submitted'),
          begin: z.coerce.number().int().min(0).max(20_000).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: intakeList },
      },
    },
    async (request): Promise<IntakeList> => {
      requireOffice(request, kernel.places);
      const { state, begin, limit } = request.query;
      const { challenges, total } = await challengesIn(kernel.db, { state, begin, limit });
      const next = begin + limit < total ? begin + limit : null;
      return { challenges: await linesOf(challenges, kernel), total, next };
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'One of them, with what it resembles and where it may go' },
        ...{ params: oneAtPlace, querystring, response: { 200: intakeView } },
      },
    },
    async (request): Promise<IntakeView> => {
      requireOffice(request, kernel.places);
      return officeView(request.params.id, kernel);
    },
  );

  app.post(
    `${PATH}/:id/step`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'One step on, or aside, with its reason for everybody to read' },
        ...{ params: oneAtPlace, querystring },
        body: z.strictObject({ ...decided, to: z.enum(OFFICE_STEPS) }),
        response: { 200: intakeView },
      },
    },
    async (request): Promise<IntakeView> => {
      const { ars } = requireOffice(request, kernel.places);
      const { id } = request.params;
      await change({ id, ars, ...request.body, actor: actorOf(request) }, kernel);
      return officeView(id, kernel);
    },
  );

  app.post(
    `${PATH}/:id/merge`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Make it part of another one; who wanted the one wants the other' },
        ...{ params: oneAtPlace, querystring },
        body: z.strictObject({ ...decided, into: z.uuid() }),
        response: { 200: intakeView },
      },
    },
    async (request): Promise<IntakeView> => {
      const { ars } = requireOffice(request, kernel.places);
      const { id } = request.params;
      const { into, ...rest } = request.body;
      await change({ id, ars, ...rest, to: 'merged', mergedInto: into, actor: actorOf(request) }, kernel);
      return officeView(id, kernel);
    },
  );
}

function change(wanted: Omit<ChallengeChange, 'now'>, { db, clock }: Kernel): Promise<Challenge> {
  return db.transaction().execute((trx) => changeChallenge(trx, { ...wanted, now: clock.now() }));
}

/** Drafts are their town's alone. */
async function officeView(id: string, kernel: Kernel): Promise<IntakeView> {
  const one = await readChallenge(kernel.db, id);
  if (one === null || one.state === 'draft') throw unknownChallenge();
  const [view, similar] = await Promise.all([
    viewOf(one, kernel),
    similarChallenges(kernel, { title: one.title, text: one.text, except: id }, SIMILAR),
  ]);
  return {
    ...view,
    similar: await linesById(
      similar.map((found) => found.id),
      kernel,
    ),
    next: OFFICE_STEPS.filter((to) => mayGo(CHALLENGE_FLOW, one.state, to)),
    mayMerge: mayGo(CHALLENGE_FLOW, one.state, 'merged'),
  };
}
