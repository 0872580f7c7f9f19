/** The same without script: a form, and afterwards a link by which it is taken back. */

import { Problem } from '../../../kernel/http/problem.ts';
import { fullLanguage } from '../../../kernel/i18n/language.ts';
import { newToken } from '../../../kernel/identity/invitations/token.ts';
import { LONGEST_SENTENCE } from '../../../kernel/network/sentence.ts';
import type { PlainAsk, PlainContent, PlainPage } from '../../../kernel/pages/plain/plain-page.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import { textIn } from '../../../kernel/pages/plain-form.ts';
import { infoPath, networkPath } from '../../../kernel/pages/screen.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PATH, thingPath } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { WISH_PAGE, wishPath } from './paths.ts';
import { ownWish, sayWish, takeWishBack } from './say-wish.ts';
import { type OwnWish, takesWishes } from './wish.ts';
import { type WishedChallenge, wishedChallenge } from './wish-store.ts';

const FAULTS = ['wish-long', 'wish-contact', 'wish-many', 'wish-waiting', 'wish-closed'] as const;

export const wishPage: PlainPage = {
  path: WISH_PAGE,
  async show(ask, kernel) {
    const found = await challengeOf(ask, kernel);
    if (found === null) return null;
    const key = textIn(ask.values, 'schluessel');
    if (isKey(key)) {
      const own = await ownWish(kernel, found.id, key);
      if (own.hasVoice) return said(ask, found, { key, own });
    }
    return form(ask, found, { fault: null, key: newToken() });
  },
  async send(ask, kernel) {
    const found = await challengeOf(ask, kernel);
    const key = textIn(ask.values, 'schluessel');
    if (found === null || !isKey(key)) return null;
    if (textIn(ask.values, 'zurueck') !== '') {
      await takeWishBack(kernel, found.id, key);
      return gone(ask, found);
    }
    // What a machine filled in is answered as if it had arrived, and forgotten.
    if (textIn(ask.values, 'website').trim() !== '')
      return said(ask, found, { key, own: { hasVoice: true, sentence: null, citizens: 0 } });
    try {
      const own = await sayWish(kernel, {
        ...{ challenge: found.id, key, text: textIn(ask.values, 'text'), network: ask.network },
        lang: fullLanguage(ask.language),
        ars: ask.place.ars === FEDERATION ? null : ask.place.ars,
      });
      return said(ask, found, { key, own });
    } catch (error) {
      const code = error instanceof Problem ? FAULTS.find((one) => one === error.code) : undefined;
      if (code === undefined || !(error instanceof Problem)) throw error;
      const fault = sayIn(ask.language)(`wish_fault_${short(code)}`);
      return { ...form(ask, found, { fault, key }), status: error.status };
    }
  },
};

type Fault = (typeof FAULTS)[number];

function short(code: Fault): 'long' | 'contact' | 'many' | 'waiting' | 'closed' {
  // Each of them begins so, and the rest is one of these words.
  return code.slice('wish-'.length) as 'long' | 'contact' | 'many' | 'waiting' | 'closed';
}

const isKey = (key: string) => /^[\w-]{43}$/.test(key);

async function challengeOf({ values }: PlainAsk, { db }: Kernel): Promise<WishedChallenge | null> {
  const id = textIn(values, 'herausforderung');
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? wishedChallenge(db, id) : null;
}

function form(
  { language, place, values }: PlainAsk,
  { id, title, state, source }: WishedChallenge,
  { fault, key }: { fault: string | null; key: string },
): PlainContent {
  const say = sayIn(language);
  const query = new URLSearchParams({ herausforderung: id });
  const lines = [say('wish_form_about', { title }), ...(source === null ? [] : [say('wish_example')])];
  if (!takesWishes(state))
    return {
      title: say('wish_title'),
      lines: [...lines, say('wish_fault_closed')],
      form: null,
      ...ways(language, id),
    };
  return {
    title: say('wish_title'),
    lines: [...lines, say('wish_form_lead')],
    form: {
      action: plainPath(language, place.ars, { path: PATH }, WISH_PAGE),
      hidden: { herausforderung: id, schluessel: key },
      trap: { name: 'website', label: say('wish_trap') },
      fields: [
        {
          ...{ name: 'text', label: say('wish_text'), hint: say('wish_text_hint'), type: 'paragraphs' },
          ...{ error: null, value: textIn(values, 'text'), isOptional: true, longest: LONGEST_SENTENCE },
          ...{ autocomplete: 'off', options: [], draft: 'wish.text' },
        },
      ],
      fault,
      note: say('wish_privacy'),
      links: [{ href: infoPath('datenschutz', language, place.ars), text: say('wish_privacy_link') }],
      submit: say('wish_send'),
      offline: say('wish_offline'),
    },
    search: `?${query}`,
    ...ways(language, id),
  };
}

/** It has arrived; the link on this page takes it back, and nothing else does. */
function said(
  { language, place }: PlainAsk,
  { id, title }: WishedChallenge,
  { key, own }: { key: string; own: OwnWish },
): PlainContent {
  const say = sayIn(language);
  const { sentence } = own;
  return {
    title: say('wish_thanks'),
    lines: [
      say('wish_form_about', { title }),
      ...(own.citizens === 0 ? [] : [say('wish_citizens', { count: own.citizens })]),
      ...(sentence === null ? [] : [stateInWords(sentence, say)]),
      say('wish_back_about'),
    ],
    form: {
      action: plainPath(language, place.ars, { path: PATH }, WISH_PAGE),
      hidden: { herausforderung: id, schluessel: key, zurueck: 'ja' },
      ...{ fields: [], fault: null, note: null, submit: say('wish_back') },
    },
    links: [
      { href: `${wishPath(language, id, place.ars)}&schluessel=${key}`, text: say('wish_back_link') },
      ...ways(language, id).links,
    ],
    search: `?${new URLSearchParams({ herausforderung: id, schluessel: key })}`,
    isDone: true,
  };
}

type Say = ReturnType<typeof sayIn>;

function stateInWords({ state, reason }: NonNullable<OwnWish['sentence']>, say: Say): string {
  return reason === null || state !== 'refused'
    ? say(`wish_own_${state === 'shown' ? 'shown' : 'waiting'}`)
    : say('wish_own_refused', { reason: say(`wish_refusal_${reason}`) });
}

function gone({ language }: PlainAsk, { id, title }: WishedChallenge): PlainContent {
  const say = sayIn(language);
  return {
    ...{ title: say('wish_gone'), lines: [say('wish_form_about', { title }), say('wish_gone_about')] },
    ...{ form: null, isDone: true, ...ways(language, id) },
  };
}

function ways(language: PlainAsk['language'], id: string) {
  const href = `${networkPath(language)}/${thingPath('challenges', id)}`;
  return { links: [{ href, text: sayIn(language)('wish_to_challenge') }] };
}
