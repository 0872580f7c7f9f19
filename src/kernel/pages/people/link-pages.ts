import type { FastifyInstance } from 'fastify';
import { type Language, PREFIX } from '../../i18n/language.ts';
import { NOTIFY_WORDS } from '../../i18n/notify/notify-words.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { NOTIFY_PARTS } from '../../notifications/paths.ts';
import type { TokenUse } from '../../notifications/tokens.ts';
import { NOTIFY_PATH } from '../paths.ts';
import { frameOf } from './frame.ts';
import type { LinkWords, PersonalView } from './personal-view.ts';
import type { ShowPersonal } from './routes.ts';

const USES: readonly TokenUse[] = ['confirm', 'stop', 'manage'];
const ANSWERS: Readonly<Record<string, 'done' | 'unknown'>> = { ja: 'done', unbekannt: 'unknown' };

/** Where the links in mails about notifications lead; in one language. */
export function linkPages(app: FastifyInstance, language: Language, show: ShowPersonal): void {
  for (const use of USES) {
    const path = NOTIFY_PATH + NOTIFY_PARTS[use];
    app.get(
      PREFIX[language] + path,
      { config: { permission: 'public' }, schema: { hide: true } },
      (request, reply) => {
        const { t, fertig } = request.query as { t?: unknown; fertig?: unknown }; // any query may come; checked here
        const token = typeof t === 'string' && /^[\w.-]{20,120}$/.test(t) ? t : null;
        const answer = typeof fertig === 'string' ? (ANSWERS[fertig] ?? null) : null;
        const frame = frameOf(use, language);
        const view: PersonalView = {
          kind: 'notify',
          frame,
          use,
          token,
          answer,
          words: wordsOf(use, language),
        };
        const search = token === null ? '' : `?t=${token}`;
        return show({ reply, language, path, search, view, place: null });
      },
    );
  }
}

function wordsOf(use: TokenUse, language: Language): LinkWords {
  const texts: Readonly<Record<string, string>> = textsIn(NOTIFY_WORDS, language);
  const word = (key: string) => texts[`${use}_${key}`] ?? '';
  return { button: word('button'), done: word('done'), unknown: word('unknown') };
}
