import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limitKey } from '../../http/limits/limit-key.ts';
import { Problem } from '../../http/problem.ts';
import { LANGUAGES, type Language, PREFIX } from '../../i18n/language.ts';
import { CORRECT_PATH } from '../../pages/paths.ts';
import { placeBehind, textIn } from '../../pages/plain-form.ts';
import type { Place } from '../../places/place.ts';
import { correctablePage } from '../correctable-page.ts';
import { hasDesk } from '../has-desk.ts';
import type { CorrectionsHouse } from '../routes/corrections-house.ts';
import { checkSent } from '../sent-correction.ts';
import { takeCorrection } from '../take-correction.ts';
import type { CorrectView } from './correct-view.ts';
import {
  type CorrectQuestion,
  formView,
  NOTHING_TYPED,
  notHereView,
  thanksView,
} from './make-correct-view.ts';

/** Sends a page that nobody may keep; `path` is the same in every language but for its beginning. */
export type ShowCorrect = (input: {
  reply: FastifyReply;
  language: Language;
  path: string;
  search: string;
  view: CorrectView;
  place: Place | null;
}) => FastifyReply;

const CONFIG = { permission: 'public', limit: 'corrections' } as const;
const schema = { hide: true };
/** Bytes of a form that was filled in; far more than its fields may hold. */
const MOST = 40_000;

/** `/korrektur`: the same as the form in the page, for browsers without script. */
export function correctRoutes(
  app: FastifyInstance,
  { kernel, views, show }: Pick<CorrectionsHouse, 'kernel' | 'views'> & { show: ShowCorrect },
): void {
  for (const language of LANGUAGES) {
    const path = PREFIX[language] + CORRECT_PATH;
    const send = (reply: FastifyReply, view: CorrectView, question: CorrectQuestion | null) =>
      show({
        ...{ reply, language, path: CORRECT_PATH, view, place: question?.place ?? null },
        search:
          question === null
            ? ''
            : `?${new URLSearchParams({ ars: question.place.ars, seite: question.page.path })}`,
      });
    const formOf = (question: CorrectQuestion, own: Partial<Parameters<typeof formView>[1]> = {}) =>
      formView(question, {
        ...{ typed: NOTHING_TYPED, faults: [], fault: null, openedAt: kernel.clock.milliseconds() },
        ...own,
      });

    app.get(path, { config: CONFIG, schema }, async (request, reply) => {
      const question = await questionOf(request.query, language);
      if (question === null) return send(reply.code(404), notHereView(language), null);
      const typed = { ...NOTHING_TYPED, choice: textIn(request.query, 'wahl') };
      return send(reply, formOf(question, { typed }), question);
    });

    app.register(async (room) => {
      room.removeAllContentTypeParsers();
      room.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: MOST },
        (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
      );
      room.post(path, { config: CONFIG, schema, bodyLimit: MOST }, async (request, reply) => {
        const question = await questionOf(request.body, language);
        if (question === null) return send(reply.code(404), notHereView(language), null);
        const sent = sentIn(request, kernel.clock.milliseconds());
        const openedAt = Number(textIn(request.body, 'seit')) || 0;
        try {
          const sender = limitKey({ person: null, ip: request.ip });
          await takeCorrection(kernel, sent, { page: question.page, language, sender });
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          const fault = FAULTS[error.code];
          if (fault === undefined) throw error;
          const { faults } = checkSent(sent, question.page.choices);
          return send(
            reply.code(error.status),
            formOf(question, { typed: sent, faults, fault, openedAt }),
            question,
          );
        }
        return send(reply, thanksView(question, sent.email.trim() !== ''), question);
      });
    });
  }

  async function questionOf(values: unknown, language: Language): Promise<CorrectQuestion | null> {
    const place = placeBehind(kernel.places, textIn(values, 'ars'));
    const path = textIn(values, 'seite').slice(0, 200);
    if (place === null || path === '') return null;
    try {
      const page = await correctablePage(views, { place, path, language });
      return { language, place, page, kernel, hasDesk: await hasDesk(kernel.db, kernel.places, page.ars) };
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    }
  }
}

/** What can be mended in the form, and by which words. */
const FAULTS: Readonly<Record<string, string>> = {
  'correction-unfit': 'page_faults',
  'correction-too-fast': 'page_too_fast',
  'correction-too-many': 'page_too_many',
};

function sentIn({ body }: FastifyRequest, now: number) {
  const field = (name: string) => textIn(body, name);
  const opened = Number(field('seit'));
  return {
    ...{ kind: field('kind'), choice: field('wahl') },
    ...{ text: field('text').slice(0, 10_000), email: field('email').slice(0, 300) },
    website: field('website'),
    seconds: Number.isFinite(opened) ? Math.max(0, (now - opened) / 1000) : 0,
  };
}
