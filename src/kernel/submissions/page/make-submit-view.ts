/** The pages of sending something in, as data. */
import { summarize } from '../../bundle/place-summary.ts';
import { textsOf } from '../../editorial/editors.ts';
import { formOf } from '../../forms/form-of.ts';
import type { FormError, FormField } from '../../forms/form-schema.ts';
import { type Language, PREFIX } from '../../i18n/language.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { SUBMIT_PATH } from '../../pages/paths.ts';
import { infoPath } from '../../pages/screen.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Place } from '../../places/place.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel } from '../../solution.ts';
import { senderForm } from '../sender-form.ts';
import { SUBMISSION_TEXTS, saySubmission } from '../submission-texts.ts';
import { isWanted, namesOf, type Submittable } from '../submittable.ts';
import { claimFields } from './form-fields.ts';
import type { SubmitView } from './submit-view.ts';

export interface SubmitQuestion {
  language: Language;
  place: Place;
  submittable: Submittable;
  kernel: Pick<Kernel, 'places' | 'adoptions' | 'towns' | 'operator'>;
}

/** `/melden/<ars>/<solution>/<intake>`, without the language before it. */
export function submitPath({ place, submittable }: Pick<SubmitQuestion, 'place' | 'submittable'>): string {
  return `${SUBMIT_PATH}/${place.ars}/${submittable.solution.id}/${submittable.intake.id}`;
}

/** What the form asks: that of the solution, then who sends it. */
export function fieldsOf({ submittable, language }: SubmitQuestion): FormField[] {
  return [
    ...formOf(submittable.submission.form, textsIn(textsOf(submittable), language)),
    ...formOf(senderForm, textsIn(SUBMISSION_TEXTS, language)),
  ];
}

/** `typed`: as the browser sent it; `fault`: words for what is wrong as a whole. `openedAt`: milliseconds. */
export function formView(
  question: SubmitQuestion,
  own: { typed: unknown; errors: readonly FormError[]; fault: string | null; openedAt: number },
): SubmitView {
  const { language, place } = question;
  const say = saySubmission(language);
  const { about } = namesOf(question.submittable, language);
  const values = { place: fullNameOf(place) };
  const whole = own.errors.filter(({ path }) => path === '').map(({ message }) => message);
  const fault = own.fault ?? (own.errors.length > 0 ? say('form_faults') : null);
  return {
    ...view(
      question,
      [about, say('form_lead', values), say('form_required')].filter((line) => line !== ''),
    ),
    form: {
      action: PREFIX[language] + submitPath(question),
      hidden: { seit: String(own.openedAt) },
      trap: { name: 'website', label: say('trap_label') },
      fields: claimFields(fieldsOf(question), own.typed, own.errors, {
        draft: 'submit.',
        none: say('choose'),
      }),
      fault: fault === null ? null : [fault, ...whole].join(' '),
      note: say('form_note'),
      links: [{ href: infoPath('datenschutz', language, place.ars), text: say('form_privacy') }],
      submit: say('form_send'),
      offline: say('form_offline'),
    },
  };
}

/** The same whoever sent it. */
export function sentView(question: SubmitQuestion): SubmitView {
  const say = saySubmission(question.language);
  return {
    ...view(question, [say('sent_text'), say('sent_hours')]),
    ...{ title: say('sent_title'), isDone: true },
  };
}

/** Nobody at the place takes any: where to turn to instead, as far as it is known. */
export function closedView(question: SubmitQuestion): SubmitView {
  const { place, kernel, language, submittable } = question;
  const say = saySubmission(language);
  const town = kernel.towns.own(place.ars);
  const values = { place: town?.displayName ?? fullNameOf(place) };
  const { name, contact } = kernel.operator;
  return view(question, [
    say(isWanted(kernel, submittable, place) ? 'closed_nobody' : 'closed_unwanted', values),
    ...(town?.contact
      ? [say('closed_town', { ...values, contact: town.contact.replaceAll(/\s+/g, ' ') })]
      : []),
    ...(town?.website ? [say('closed_website', { ...values, address: town.website })] : []),
    ...(!town?.contact && !town?.website ? [say('closed_unknown', values)] : []),
    ...(name !== null && contact !== null ? [say('closed_operator', { name, contact })] : []),
  ]);
}

/** Nothing of that name can be sent in, or there is no such place. */
export function notHereView(language: Language): SubmitView {
  const say = saySubmission(language);
  return {
    ...{ kind: 'submit', place: null, title: say('not_here_title'), lines: [say('not_here_text')] },
    ...{ form: null, back: null },
  };
}

function view(question: SubmitQuestion, lines: string[]): SubmitView {
  const { language, place, submittable, kernel } = question;
  const { title } = namesOf(submittable, language);
  const { path, id, i18n } = submittable.solution;
  return {
    ...{ kind: 'submit', place: summarize(place, kernel), title, lines, form: null },
    back: {
      href: `${placePath(place, language)}/${path ?? id}`,
      text: saySubmission(language)('back', {
        solution: textsIn(i18n, language).title ?? id,
        place: place.name,
      }),
    },
  };
}
