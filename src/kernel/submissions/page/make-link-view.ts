/** What the links of the mails lead to, as data: opening one alone changes nothing. */
import { summarize } from '../../bundle/place-summary.ts';
import { type Language, PREFIX } from '../../i18n/language.ts';
import { SUBMIT_CONFIRM_PATH, SUBMIT_WITHDRAW_PATH } from '../../pages/paths.ts';
import { placeBehind } from '../../pages/plain-form.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { Behind } from '../confirm-submission.ts';
import { saySubmission } from '../submission-texts.ts';
import type { SubmitView } from './submit-view.ts';

interface Question {
  language: Language;
  kernel: Pick<Kernel, 'places' | 'adoptions' | 'towns'>;
  token: string;
}

/** The second step: one button. Where it was pressed already: how it stands. */
export function confirmView(question: Question, behind: Behind): SubmitView {
  const { language, token } = question;
  const say = saySubmission(language);
  const { values, place } = wordsOf(question, behind);
  if (behind.kind === 'confirmed') {
    const { state } = behind.one;
    // Whoever sends spam learns nothing from it.
    const shown = state === 'held' || state === 'spam' ? 'waiting' : state;
    return page(say(`state_${shown}_title`), [say(`state_${shown}_text`, values)], place);
  }
  return {
    ...page(say('confirm_title'), [say('confirm_text', values)], place),
    form: buttonOf(PREFIX[language] + SUBMIT_CONFIRM_PATH, token, say('confirm_button')),
  };
}

export function withdrawView(question: Question, behind: Behind): SubmitView {
  const { language, token } = question;
  const say = saySubmission(language);
  const { values, place } = wordsOf(question, behind);
  const state = behind.kind === 'confirmed' ? behind.one.state : 'waiting';
  if (state === 'withdrawn' || state === 'refused')
    return page(say(`state_${state}_title`), [say(`state_${state}_text`, values)], place);
  const text = state === 'published' ? 'withdraw_published' : 'withdraw_waiting';
  return {
    ...page(say('withdraw_title'), [say(text, values)], place),
    form: buttonOf(PREFIX[language] + SUBMIT_WITHDRAW_PATH, token, say('withdraw_button')),
  };
}

export function withdrawnView({ language }: Question): SubmitView {
  const say = saySubmission(language);
  return page(say('state_withdrawn_title'), [say('withdrawn_text')]);
}

/** The link was used up, is too old, or was never ours. */
export function goneView({ language }: Pick<Question, 'language'>): SubmitView {
  const say = saySubmission(language);
  return page(say('gone_title'), [say('gone_text')]);
}

/** Today's place of what a link leads to; null: there is none any more. */
export function placeOfLink({ places }: Pick<Kernel, 'places'>, { one }: Behind): Place | null {
  return placeBehind(places, one.ars);
}

function wordsOf({ kernel }: Question, behind: Behind) {
  const found = placeOfLink(kernel, behind);
  const { title, sender, ars } = behind.one;
  return {
    values: { title, sender, place: found === null ? ars : fullNameOf(found) },
    place: found === null ? null : summarize(found, kernel),
  };
}

function buttonOf(action: string, token: string, submit: string): SubmitView['form'] {
  return { action, hidden: { schluessel: token }, fields: [], fault: null, note: null, submit };
}

function page(title: string, lines: string[], place: SubmitView['place'] = null): SubmitView {
  return { kind: 'submit', place, title, lines, form: null, back: null };
}
