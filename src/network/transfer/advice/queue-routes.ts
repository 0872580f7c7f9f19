import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { formOf } from '../../../kernel/forms/form-of.ts';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { mayGo } from '../../../kernel/network/flow.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { QUESTION_FLOW, QUESTION_STATES, type QuestionState } from '../flow.ts';
import { ADVISE } from '../permissions.ts';
import { i18n } from '../texts.ts';
import {
  type AdvisedQuestion,
  type DrawnForm,
  QUEUES,
  type QuestionQueue,
  type Queue,
} from './advice-api.ts';
import { advisedQuestion, drawnForm, questionQueue } from './advice-schemas.ts';
import { answerQuestion, requireAdvised, reviseAnswer, stepOfOffice } from './advise.ts';
import { advisingAt } from './advising-at.ts';
import { wayToAdvice } from './change-question.ts';
import { isAbsent } from './contact.ts';
import { LONGEST_QUESTION, OPEN_STATES, type Question } from './question.ts';
import { answerForm, requireAnswer } from './question-form.ts';
import { linesOf } from './question-lines.ts';
import { questionsIn } from './question-store.ts';
import { contactView, questionView } from './question-view.ts';
import { resembling } from './resembling.ts';

const PATH = '/api/transfer/desk/:ars/advising/questions';
const CONFIG = { permission: ADVISE.name, limit: 'desk' } as const;
const TAGS = ['transfer'];
const STATES: Readonly<Record<Queue, readonly QuestionState[]>> = {
  open: OPEN_STATES,
  answered: ['answered'],
  closed: ['closed'],
};
const NEXT = QUESTION_STATES.filter((state) => state !== 'answered');
const querystring = z.strictObject({ lang: languageParameter });
const params = oneAtPlace;
const version = z.number().int();
const value = z.record(z.string(), z.unknown());

type Asked = FastifyRequest & { query: { lang: Language } };

/** Questions of the towns below a desk: handed to an office, taken up, answered, closed. */
export function queueRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Questions of the towns below, what is due first', params: atPlace },
        querystring: querystring.extend({
          queue: z.enum(QUEUES).default('open'),
          begin: z.coerce.number().int().min(0).max(5_000).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: questionQueue },
      },
    },
    async (request): Promise<QuestionQueue> => {
      const { queue, begin, limit } = request.query;
      const { ars } = placeOf(request, kernel.places);
      const found = await questionsIn(kernel.db, STATES[queue]);
      const below = found.filter((one) => kernel.places.applies(ars, one.ars));
      const shown = await linesOf(below.slice(begin, begin + limit), kernel);
      return {
        questions: shown,
        total: below.length,
        next: begin + limit < below.length ? begin + limit : null,
      };
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'One of them, with what it resembles and who could take it' },
        ...{ params, querystring, response: { 200: advisedQuestion } },
      },
    },
    async (request): Promise<AdvisedQuestion> => {
      const place = placeOf(request, kernel.places);
      return view(request, await requireAdvised(kernel, place, request.params.id));
    },
  );

  app.get(
    `${PATH}/:id/form`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'The form for an answer, empty or with what one says' },
        ...{ params, querystring: querystring.extend({ answer: z.uuid().optional() }) },
        response: { 200: drawnForm },
      },
    },
    async (request): Promise<DrawnForm> => {
      const place = placeOf(request, kernel.places);
      const found = await requireAdvised(kernel, place, request.params.id);
      const one = await questionView(found, request.query.lang, kernel);
      const answer = one.answers.find(({ id }) => id === request.query.answer);
      const fields = formOf(answerForm, textsIn(i18n, request.query.lang));
      if (answer === undefined)
        return { fields, value: { office: one.contact?.organisation ?? '', lang: one.lang }, version: 0 };
      const { text, links, office, lang } = answer;
      return { fields, value: { text, links, office, lang }, version: answer.version };
    },
  );

  app.post(
    `${PATH}/:id/step`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Hand it to an office, give it back, take it up, or close it' },
        ...{ params, querystring, response: { 200: advisedQuestion } },
        body: z.strictObject({
          ...{ to: z.enum(QUESTION_STATES).exclude(['answered']), version },
          reason: plainText(LONGEST_QUESTION.reason).default(''),
          contact: z
            .uuid()
            .nullable()
            .optional()
            .describe('With `assigned`; null: the office of the network'),
        }),
      },
    },
    async (request): Promise<AdvisedQuestion> => {
      const place = placeOf(request, kernel.places);
      const { contact, ...step } = request.body;
      const wanted = { id: request.params.id, ...step, ...(contact !== undefined && { contact }) };
      return after(request, await stepOfOffice(kernel, actorOf(request), place, wanted), place);
    },
  );

  app.post(
    `${PATH}/:id/answer`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Answer it; whoever asked is told' },
        ...{ params, querystring, body: z.strictObject({ version, value }) },
        response: { 200: advisedQuestion },
      },
    },
    async (request): Promise<AdvisedQuestion> => {
      const place = placeOf(request, kernel.places);
      const answer = requireAnswer(request.body.value, request.query.lang);
      const wanted = { id: request.params.id, version: request.body.version, answer };
      return after(request, await answerQuestion(kernel, actorOf(request), place, wanted), place);
    },
  );

  app.put(
    `${PATH}/:id/answers/:answer`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Change an answer, or confirm it: it is looked at anew in half a year' },
        ...{ params: params.extend({ answer: z.uuid() }), querystring },
        ...{ body: z.strictObject({ version, value }), response: { 200: advisedQuestion } },
      },
    },
    async (request): Promise<AdvisedQuestion> => {
      const place = placeOf(request, kernel.places);
      const answer = requireAnswer(request.body.value, request.query.lang);
      const { id, answer: answerId } = request.params;
      const wanted = { id, answerId, version: request.body.version, answer };
      return after(request, await reviseAnswer(kernel, actorOf(request), place, wanted), place);
    },
  );

  async function after(request: Asked, { id }: Question, place: Place): Promise<AdvisedQuestion> {
    return view(request, await requireAdvised(kernel, place, id));
  }

  const view = (request: Asked, one: Question) => advisedView(one, request.query.lang, kernel);
}

async function advisedView(one: Question, language: Language, kernel: Kernel): Promise<AdvisedQuestion> {
  const { db, places, clock } = kernel;
  const today = civilDate(clock.now());
  const isExample = one.source !== null;
  const { id: except, ars, field, title, text } = one;
  const [view, { contacts, regions }, found] = await Promise.all([
    questionView(one, language, kernel),
    advisingAt(ars, { db, places }),
    resembling({ ars, field, language, title, text, except }, kernel),
  ]);
  const isHere = ({ region }: { region: string }) => regions.some(({ id }) => id === region);
  const there = contacts.filter((contact) => contact.badge !== 'company' && !isAbsent(contact, today));
  const reached = [...wayToAdvice(one.state), 'answered' as const];
  return {
    ...{ ...view, ...found },
    next: isExample ? [] : NEXT.filter((to) => mayGo(QUESTION_FLOW, one.state, to) && to !== one.state),
    mayAnswer: !isExample && (reached.length > 1 || one.state === 'in-advice'),
    offices: there.filter(isHere).map((contact) => contactView(contact, contacts, today)),
  };
}
