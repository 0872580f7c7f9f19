/** The pages of claiming a place, as data. */
import { summarize } from '../../bundle/place-summary.ts';
import { type Language, PREFIX } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { Asked, AskFault } from '../../towns/requests/ask-for-town.ts';
import { REQUEST_TEXTS } from '../../towns/requests/request-texts.ts';
import { CLAIM_CONFIRM_PATH, CLAIM_PATH } from '../paths.ts';
import type { ClaimField, ClaimView } from './claim-view.ts';

export interface ClaimQuestion {
  language: Language;
  place: Place | null;
  kernel: Pick<Kernel, 'places' | 'adoptions' | 'towns'>;
}

export const NOTHING_ASKED: Asked = { kind: '', name: '', position: '', email: '' };

/** The first step: who asks for what. */
export function askView(
  question: ClaimQuestion,
  { asked, faults }: { asked: Asked; faults: readonly AskFault[] },
): ClaimView {
  const { language, place } = question;
  const say = sayFor(question);
  if (place === null) return view(question, { title: say('title'), lines: [say('no_place')] });
  const field = (name: AskFault, own: Partial<ClaimField> = {}): ClaimField => ({
    ...{ name, label: say(`${name}_label`), hint: null, value: asked[name] },
    ...{ type: 'text', autocomplete: 'off', options: [] },
    error: faults.includes(name) ? say(`${name}_missing`) : null,
    ...own,
  });
  return {
    ...view(question, { title: say('title'), lines: [say('lead'), say('steps')] }),
    form: {
      action: PREFIX[language] + CLAIM_PATH,
      hidden: { ars: place.ars },
      fields: [
        field('kind', {
          type: 'choice',
          options: ['claim', 'leave-out'].map((value) => ({ value, label: say(`kind_${value}`) })),
        }),
        field('name', { autocomplete: 'name' }),
        field('position', { hint: say('position_hint'), autocomplete: 'organization-title' }),
        field('email', { hint: say('email_hint'), type: 'email', autocomplete: 'email' }),
      ],
      fault: faults.length === 0 ? null : say('faults'),
      note: say('personal'),
      submit: say('send'),
    },
  };
}

export function sentView(question: ClaimQuestion): ClaimView {
  const say = sayFor(question);
  return view(question, { title: say('sent_title'), lines: [say('sent')] });
}

/** The second step: a button, because mail programs open links to look at them. */
export function confirmView(question: ClaimQuestion, request: { kind: string; token: string }): ClaimView {
  const say = sayFor(question);
  return {
    ...view(question, { title: say('confirm_title'), lines: [say(`confirm_${request.kind}`)] }),
    form: {
      ...{ action: PREFIX[question.language] + CLAIM_CONFIRM_PATH, hidden: { schluessel: request.token } },
      ...{ fields: [], fault: null, note: null, submit: say('confirm') },
    },
  };
}

export function doneView(question: ClaimQuestion, kind: string): ClaimView {
  const say = sayFor(question);
  return view(question, { title: say('done_title'), lines: [say(`done_${kind}`)] });
}

export function goneView(question: ClaimQuestion): ClaimView {
  const say = sayFor(question);
  return view(question, { title: say('gone_title'), lines: [say('gone')] });
}

function view({ place, kernel }: ClaimQuestion, page: Pick<ClaimView, 'title' | 'lines'>): ClaimView {
  return { kind: 'claim', place: place === null ? null : summarize(place, kernel), ...page, form: null };
}

function sayFor({ language, place }: ClaimQuestion): (key: string) => string {
  const texts = textsIn(REQUEST_TEXTS, language);
  const values = { place: place === null ? '' : fullNameOf(place) };
  return (key) => text(texts, language, key, values);
}
