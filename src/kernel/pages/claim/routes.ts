import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../http/problem.ts';
import { LANGUAGES, type Language, PREFIX } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import {
  type AskHouse,
  askForTown,
  checkAsked,
  confirmRequest,
  lookAtRequest,
} from '../../towns/requests/ask-for-town.ts';
import type { TownRequest } from '../../towns/requests/request-store.ts';
import { CLAIM_CONFIRM_PATH, CLAIM_PATH } from '../paths.ts';
import { placeBehind, textIn } from '../plain-form.ts';
import type { ClaimView } from './claim-view.ts';
import { askView, confirmView, doneView, goneView, NOTHING_ASKED, sentView } from './make-claim-view.ts';

/** Sends a page that nobody may keep; `path` is the same in every language but for its beginning. */
export type ShowClaim = (input: {
  reply: FastifyReply;
  language: Language;
  path: string;
  search: string;
  view: ClaimView;
  place: Place | null;
}) => FastifyReply;

const PUBLIC = { permission: 'public' } as const;
/** Each sends a mail or tries a key, as signing in does; and may come from our own pages only. */
const SENDING = { ...PUBLIC, limit: 'sign-in' } as const;
const schema = { hide: true };
/** Bytes of a form that was filled in; far more than its fields may hold. */
const MOST = 20_000;

/** `/mitmachen-als-kommune` and below: two steps without an account, and without JavaScript. */
export function claimRoutes(
  app: FastifyInstance,
  kernel: Kernel,
  { queueMail, show }: { queueMail: AskHouse['queueMail']; show: ShowClaim },
): void {
  const house: AskHouse = { db: kernel.db, clock: kernel.clock, queueMail };
  for (const language of LANGUAGES) {
    const send = (reply: FastifyReply, view: ClaimView, place: Place | null, path = CLAIM_PATH) =>
      show({ reply, language, path, search: place === null ? '' : `?ars=${place.ars}`, view, place });
    const prefix = PREFIX[language];

    app.get(prefix + CLAIM_PATH, { config: PUBLIC, schema }, (request, reply) => {
      const place = placeBehind(kernel.places, textIn(request.query, 'ars'));
      return send(reply, askView({ language, place, kernel }, { asked: NOTHING_ASKED, faults: [] }), place);
    });

    app.get(prefix + CLAIM_CONFIRM_PATH, { config: SENDING, schema }, async (request, reply) => {
      const token = textIn(request.query, 'schluessel');
      const found = await lookAtRequest(house, token);
      const place = placeBehind(kernel.places, found?.ars ?? '');
      const question = { language, place, kernel };
      if (found === null) return send(reply.code(404), goneView(question), null);
      return send(reply, confirmView(question, { kind: found.kind, token }), null);
    });

    app.register(async (room) => {
      room.removeAllContentTypeParsers();
      room.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: MOST },
        (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
      );
      room.post(prefix + CLAIM_PATH, { config: SENDING, schema, bodyLimit: MOST }, async (request, reply) => {
        const place = placeBehind(kernel.places, textIn(request.body, 'ars'));
        const question = { language, place, kernel };
        const asked = askedIn(request);
        const { value, faults } = checkAsked(asked);
        if (place === null || value === null)
          return send(reply.code(422), askView(question, { asked, faults }), place);
        await askForTown(house, { ...value, ars: place.ars, language });
        return send(reply, sentView(question), place);
      });
      room.post(
        prefix + CLAIM_CONFIRM_PATH,
        { config: SENDING, schema, bodyLimit: MOST },
        async (request, reply) => {
          const confirmed = await tryConfirm(house, textIn(request.body, 'schluessel'));
          const place = placeBehind(kernel.places, confirmed?.ars ?? '');
          const question = { language, place, kernel };
          if (confirmed === null) return send(reply.code(404), goneView(question), null);
          return send(reply, doneView(question, confirmed.kind), place);
        },
      );
    });
  }
}

/** null: the link leads nowhere any more. */
async function tryConfirm(house: AskHouse, token: string): Promise<TownRequest | null> {
  try {
    return await confirmRequest(house, token);
  } catch (error) {
    if (error instanceof Problem && error.code === 'town-request-gone') return null;
    throw error;
  }
}

function askedIn({ body }: FastifyRequest) {
  const field = (name: string) => textIn(body, name).slice(0, 300);
  return { kind: field('kind'), name: field('name'), position: field('position'), email: field('email') };
}
