import type { FastifyInstance, FastifyReply } from 'fastify';
import { Problem } from '../../http/problem.ts';
import { type Language, PREFIX } from '../../i18n/language.ts';
import { SUBMIT_CONFIRM_PATH, SUBMIT_WITHDRAW_PATH } from '../../pages/paths.ts';
import { textIn } from '../../pages/plain-form.ts';
import { type Behind, confirmSubmission, lookBehind } from '../confirm-submission.ts';
import { withdrawSubmission } from '../withdraw-submission.ts';
import { confirmView, goneView, placeOfLink, withdrawnView, withdrawView } from './make-link-view.ts';
import { MOST, readForms, SUBMIT, type SubmitHouse } from './submit-house.ts';
import type { SubmitView } from './submit-view.ts';

/**
 * Where the links in mails lead, in one language. Opening one changes nothing, because programs that look for danger in
 * mails open every link: a button does.
 */
export function linkRoutes(app: FastifyInstance, house: SubmitHouse, language: Language): void {
  const { kernel, solutions, show } = house;
  for (const path of [SUBMIT_CONFIRM_PATH, SUBMIT_WITHDRAW_PATH]) {
    const isConfirm = path === SUBMIT_CONFIRM_PATH;
    const send = (reply: FastifyReply, view: SubmitView, token: string, behind: Behind | null = null) =>
      show({
        ...{ reply, language, path, view, search: token === '' ? '' : `?schluessel=${token}` },
        place: behind === null ? null : placeOfLink(kernel, behind),
      });

    app.get(PREFIX[language] + path, SUBMIT, async (request, reply) => {
      const token = tokenIn(request.query);
      const behind = token === '' ? null : await lookBehind(kernel, token);
      if (behind === null) return send(reply.code(404), goneView({ language }), '');
      const question = { language, kernel, token };
      return send(reply, (isConfirm ? confirmView : withdrawView)(question, behind), token, behind);
    });

    app.register(async (room) => {
      readForms(room);
      room.post(PREFIX[language] + path, { ...SUBMIT, bodyLimit: MOST }, async (request, reply) => {
        const token = tokenIn(request.body);
        const question = { language, kernel, token };
        try {
          if (!isConfirm) {
            await withdrawSubmission({ kernel, solutions }, token);
            return send(reply, withdrawnView(question), '');
          }
          const one = await confirmSubmission({ kernel, solutions }, token);
          const confirmed = { kind: 'confirmed', one } as const;
          return send(reply, confirmView(question, confirmed), token, confirmed);
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'submission-gone') throw error;
          return send(reply.code(404), goneView({ language }), '');
        }
      });
    });
  }
}

/** '' for what can be none of ours. */
function tokenIn(values: unknown): string {
  const token = textIn(values, 'schluessel');
  return /^[\w-]{43}$/.test(token) ? token : '';
}
