import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { formOf } from '../../../kernel/forms/form-of.ts';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PROPOSE, SPEAK } from '../permissions.ts';
import { i18n } from '../texts.ts';
import { challengeForm, formValueOf, requireWords } from './challenge-form.ts';
import { formToDraw, townChallenge, townChallenges } from './challenge-schemas.ts';
import type { ChallengeForm, TownChallenge, TownChallenges } from './challenges-api.ts';
import {
  describeChallenge,
  discardDraft,
  handIn,
  requireVisible,
  reviseChallenge,
} from './own-challenges.ts';
import { townChallenges as challengesOfTown, townView } from './town-view.ts';

const PATH = '/api/cocreation/desk/:ars/challenges';
const WRITES = { permission: PROPOSE.name, limit: 'desk' } as const;
const SPEAKS = { permission: SPEAK.name, limit: 'desk' } as const;
const TAGS = ['cocreation'];
const querystring = z.strictObject({ lang: languageParameter });
const version = z.number().int();
const value = z.record(z.string(), z.unknown());

/** What a town describes: its list, its drafts, handing in. */
export function ownRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const today = () => civilDate(kernel.clock.now());

  app.get(
    PATH,
    {
      config: WRITES,
      schema: {
        ...{ tags: TAGS, summary: 'Challenges that a town described, and those that it joined' },
        ...{ params: atPlace, querystring, response: { 200: townChallenges } },
      },
    },
    async (request): Promise<TownChallenges> => challengesOfTown(placeOf(request, kernel.places), kernel),
  );

  app.get(
    `${PATH}/form`,
    {
      config: WRITES,
      schema: {
        ...{ tags: TAGS, summary: 'The form for a challenge, empty or with what one says' },
        ...{ params: atPlace, querystring: querystring.extend({ id: z.uuid().optional() }) },
        response: { 200: formToDraw },
      },
    },
    async (request): Promise<ChallengeForm> => {
      const { lang, id } = request.query;
      const place = placeOf(request, kernel.places);
      const one = id === undefined ? null : await requireVisible(kernel, place, id);
      return {
        fields: formOf(challengeForm(today()), textsIn(i18n, lang)),
        value: one === null ? {} : formValueOf(one),
        version: one?.version ?? 0,
      };
    },
  );

  app.post(
    PATH,
    {
      config: WRITES,
      schema: {
        ...{ tags: TAGS, summary: 'Begin a draft; sent twice with the same wish it is one' },
        ...{ params: atPlace, querystring, body: z.strictObject({ wish: z.uuid(), value }) },
        response: { 200: townChallenge },
      },
    },
    async (request): Promise<TownChallenge> => {
      const place = placeOf(request, kernel.places);
      const words = requireWords(request.body.value, today(), request.query.lang);
      const { wish } = request.body;
      return townView(
        await describeChallenge(kernel, actorOf(request), place, { wish, words }),
        place,
        kernel,
      );
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      config: WRITES,
      schema: {
        ...{ tags: TAGS, summary: 'One: the own one in any state, others once they are public' },
        ...{ params: oneAtPlace, querystring, response: { 200: townChallenge } },
      },
    },
    async (request): Promise<TownChallenge> => {
      const place = placeOf(request, kernel.places);
      return townView(await requireVisible(kernel, place, request.params.id), place, kernel);
    },
  );

  app.put(
    `${PATH}/:id`,
    {
      config: WRITES,
      schema: {
        ...{ tags: TAGS, summary: 'Change what the own one says, while it is a draft or handed in' },
        ...{ params: oneAtPlace, querystring, body: z.strictObject({ version, value }) },
        response: { 200: townChallenge },
      },
    },
    async (request): Promise<TownChallenge> => {
      const place = placeOf(request, kernel.places);
      const words = requireWords(request.body.value, today(), request.query.lang);
      const known = { id: request.params.id, version: request.body.version };
      return townView(
        await reviseChallenge(kernel, actorOf(request), place, { ...known, words }),
        place,
        kernel,
      );
    },
  );

  app.post(
    `${PATH}/:id/discard`,
    {
      config: WRITES,
      schema: {
        ...{ tags: TAGS, summary: 'Throw a draft away', params: oneAtPlace, querystring },
        ...{ body: z.strictObject({ version }), response: { 204: z.null() } },
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: request.body.version };
      await discardDraft(kernel, actorOf(request), placeOf(request, kernel.places), known);
      return reply.code(204).send(null);
    },
  );

  app.post(
    `${PATH}/:id/hand-in`,
    {
      config: SPEAKS,
      schema: {
        ...{ tags: TAGS, summary: 'Hand a complete draft in: from now on it is public' },
        ...{ params: oneAtPlace, querystring, body: z.strictObject({ version }) },
        response: { 200: townChallenge },
      },
    },
    async (request): Promise<TownChallenge> => {
      const place = placeOf(request, kernel.places);
      const known = { id: request.params.id, version: request.body.version };
      return townView(await handIn(kernel, actorOf(request), place, known), place, kernel);
    },
  );
}
