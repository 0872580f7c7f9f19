import type { FastifyInstance, FastifyReply } from 'fastify';
import type { FormError } from '../../forms/form-schema.ts';
import { limitKey } from '../../http/limits/limit-key.ts';
import { Problem } from '../../http/problem.ts';
import { LANGUAGES, type Language, PREFIX } from '../../i18n/language.ts';
import { SUBMIT_PATH } from '../../pages/paths.ts';
import { placeBehind, textIn } from '../../pages/plain-form.ts';
import { saySubmission } from '../submission-texts.ts';
import { isOpen, submittableOf } from '../submittable.ts';
import { takeSubmission } from '../take-submission.ts';
import { sentValue } from './form-fields.ts';
import { linkRoutes } from './link-routes.ts';
import {
  closedView,
  fieldsOf,
  formView,
  notHereView,
  type SubmitQuestion,
  sentView,
  submitPath,
} from './make-submit-view.ts';
import { MOST, readForms, SUBMIT, type SubmitHouse } from './submit-house.ts';
import type { SubmitView } from './submit-view.ts';

/** `/melden/<ars>/<solution>/<intake>`: a form for clubs and companies, complete without script. */
export function submitRoutes(app: FastifyInstance, house: SubmitHouse): void {
  const { kernel, solutions, show } = house;
  for (const language of LANGUAGES) {
    const route = `${PREFIX[language]}${SUBMIT_PATH}/:ars/:solution/:intake`;
    const send = (reply: FastifyReply, view: SubmitView, question: SubmitQuestion | null) =>
      show({
        ...{ reply, language, view, search: '', place: question?.place ?? null },
        path: question === null ? SUBMIT_PATH : submitPath(question),
      });

    app.get(route, SUBMIT, async (request, reply) => {
      const question = questionOf(request.params, language);
      if (question === null) return send(reply.code(404), notHereView(language), null);
      if (!(await isOpen(kernel, question.submittable, question.place)))
        return send(reply, closedView(question), question);
      const openedAt = kernel.clock.milliseconds();
      return send(reply, formView(question, { typed: {}, errors: [], fault: null, openedAt }), question);
    });

    app.register(async (room) => {
      readForms(room);
      room.post(route, { ...SUBMIT, bodyLimit: MOST }, async (request, reply) => {
        const question = questionOf(request.params, language);
        if (question === null) return send(reply.code(404), notHereView(language), null);
        const { body } = request;
        const opened = Number(textIn(body, 'seit')) || null;
        const seconds = opened === null ? null : Math.max(0, (kernel.clock.milliseconds() - opened) / 1000);
        const sent = { value: sentValue(fieldsOf(question), body), trap: textIn(body, 'website'), seconds };
        try {
          const network = limitKey({ person: null, ip: request.ip });
          await takeSubmission(kernel, sent, { ...question, network });
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          if (error.code === 'submission-not-here') return send(reply, closedView(question), question);
          const fault = error.code === 'submission-too-many' ? saySubmission(language)('too_many') : null;
          const errors = errorsIn(error);
          if (fault === null && errors.length === 0) throw error;
          const openedAt = opened ?? kernel.clock.milliseconds();
          const again = formView(question, { typed: body, errors, fault, openedAt });
          return send(reply.code(error.status), again, question);
        }
        return send(reply, sentView(question), question);
      });
    });
    linkRoutes(app, house, language);
  }

  function questionOf(params: unknown, language: Language): SubmitQuestion | null {
    const place = placeBehind(kernel.places, textIn(params, 'ars'));
    const wanted = { solution: textIn(params, 'solution'), intake: textIn(params, 'intake') };
    const submittable = submittableOf(solutions, wanted);
    return place === null || submittable === undefined ? null : { language, place, submittable, kernel };
  }
}

function errorsIn({ more }: Problem): readonly FormError[] {
  // The checks of forms write them so.
  return Array.isArray(more.errors) ? (more.errors as FormError[]) : [];
}
