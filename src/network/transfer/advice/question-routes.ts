import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { formOf } from '../../../kernel/forms/form-of.ts';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { FIELDS } from '../../../kernel/network/fields.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { PLAN } from '../permissions.ts';
import { i18n } from '../texts.ts';
import type { DrawnForm, Resembling, TownQuestion, TownQuestions } from './advice-api.ts';
import { drawnForm, resembling as found, townQuestion, townQuestions } from './advice-schemas.ts';
import { askQuestion, joinQuestion, leaveQuestion, requireReadable, stepOfTown } from './ask-question.ts';
import type { Question } from './question.ts';
import { LONGEST_QUESTION } from './question.ts';
import { questionForm, requireQuestion } from './question-form.ts';
import { townQuestions as questionsOf, townQuestion as viewOf } from './question-view.ts';
import { resembling } from './resembling.ts';

const PATH = '/api/transfer/desk/:ars/questions';
const CONFIG = { permission: PLAN.name, limit: 'desk' } as const;
const TAGS = ['transfer'];
const querystring = z.strictObject({ lang: languageParameter });
const params = oneAtPlace;

/** What a town asks, finds and shares. */
export function questionRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Questions of a town, those that it joined, and who answers today' },
        ...{ params: atPlace, querystring, response: { 200: townQuestions } },
      },
    },
    async (request): Promise<TownQuestions> => questionsOf(placeOf(request, kernel.places), kernel),
  );

  app.get(
    `${PATH}/form`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'The form for a question' },
        ...{ params: atPlace, querystring, response: { 200: drawnForm } },
      },
    },
    async (request): Promise<DrawnForm> => ({
      fields: formOf(questionForm, textsIn(i18n, request.query.lang)),
      ...{ value: {}, version: 0 },
    }),
  );

  app.post(
    `${PATH}/similar`,
    {
      config: CONFIG,
      schema: {
        ...{
          tags: TAGS,
          summary: 'Shared questions and fact sheets like what is being typed, the likest first',
        },
        ...{ params: atPlace, querystring },
        body: z.strictObject({
          title: plainLine(LONGEST_QUESTION.title),
          text: plainText(LONGEST_QUESTION.text).default(''),
          field: z.enum(FIELDS).nullable().default(null).describe('null: not chosen yet'),
        }),
        response: { 200: found },
      },
    },
    async (request): Promise<Resembling> => {
      const { ars } = placeOf(request, kernel.places);
      return resembling({ ...request.body, ars, language: request.query.lang }, kernel);
    },
  );

  app.post(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Ask; sent twice with the same wish it is one question' },
        ...{ params: atPlace, querystring },
        body: z.strictObject({ wish: z.uuid(), value: z.record(z.string(), z.unknown()) }),
        response: { 200: townQuestion },
      },
    },
    async (request): Promise<TownQuestion> => {
      const place = placeOf(request, kernel.places);
      const { wish, value } = request.body;
      const words = requireQuestion(value, request.query.lang);
      return view(request, await askQuestion(kernel, actorOf(request), place, { wish, words }));
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'One: the own one, or one that another town shares' },
        ...{ params, querystring, response: { 200: townQuestion } },
      },
    },
    async (request): Promise<TownQuestion> => {
      const place = placeOf(request, kernel.places);
      return view(request, await requireReadable(kernel, place, request.params.id));
    },
  );

  app.post(
    `${PATH}/:id/step`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Close the own one, or say that the answer is not enough' },
        ...{ params, querystring, response: { 200: townQuestion } },
        body: z.strictObject({
          ...{ to: z.enum(['closed', 'in-advice']), version: z.number().int() },
          reason: plainText(LONGEST_QUESTION.reason).default(''),
        }),
      },
    },
    async (request): Promise<TownQuestion> => {
      const place = placeOf(request, kernel.places);
      const step = { id: request.params.id, ...request.body };
      return view(request, await stepOfTown(kernel, actorOf(request), place, step));
    },
  );

  app.put(
    `${PATH}/:id/voice`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: '"We have the same question"; once more changes nothing' },
        ...{ params, querystring, response: { 200: townQuestion } },
      },
    },
    async (request): Promise<TownQuestion> => {
      const place = placeOf(request, kernel.places);
      return view(request, await joinQuestion(kernel, actorOf(request), place, request.params.id));
    },
  );

  app.delete(
    `${PATH}/:id/voice`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Take it back' },
        ...{ params, querystring, response: { 200: townQuestion } },
      },
    },
    async (request): Promise<TownQuestion> => {
      const place = placeOf(request, kernel.places);
      return view(request, await leaveQuestion(kernel, actorOf(request), place, request.params.id));
    },
  );

  const view = (request: FastifyRequest & { query: { lang: Language } }, one: Question) =>
    viewOf(one, { place: placeOf(request, kernel.places), language: request.query.lang }, kernel);
}
