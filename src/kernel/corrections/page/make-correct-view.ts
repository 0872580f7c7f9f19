/** The pages of asking and correcting, as data. */
import { summarize } from '../../bundle/place-summary.ts';
import { type Language, PREFIX } from '../../i18n/language.ts';
import type { ClaimField } from '../../pages/claim/claim-view.ts';
import { CORRECT_PATH } from '../../pages/paths.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Place } from '../../places/place.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel } from '../../solution.ts';
import { CORRECTION_KINDS, type CorrectablePage, LONGEST_TEXT } from '../correction.ts';
import { sayCorrection } from '../correction-texts.ts';
import type { SentCorrection, SentFault } from '../sent-correction.ts';
import type { CorrectView } from './correct-view.ts';

export interface CorrectQuestion {
  language: Language;
  place: Place;
  page: CorrectablePage;
  hasDesk: boolean;
  kernel: Pick<Kernel, 'places' | 'adoptions' | 'towns'>;
}

export type Typed = Pick<SentCorrection, 'kind' | 'choice' | 'text' | 'email'>;

export const NOTHING_TYPED: Typed = { kind: '', choice: '', text: '', email: '' };

/** `fault`: key of the words for what is wrong as a whole. `openedAt`: milliseconds, for the look at the time. */
export function formView(
  question: CorrectQuestion,
  {
    typed,
    faults,
    fault,
    openedAt,
  }: { typed: Typed; faults: readonly SentFault[]; fault: string | null; openedAt: number },
): CorrectView {
  const { language, place, page, hasDesk, kernel } = question;
  const say = sayCorrection(language);
  const unit = kernel.places.get(page.ars);
  const values = { about: page.about, unit: unit === undefined ? page.ars : fullNameOf(unit) };
  // The second tap: what was chosen stands there, and a button is enough.
  const choice = page.choices.find(({ id }) => id === typed.choice);
  const isEnough = choice !== undefined && choice.needs !== 'text';
  const field = (name: SentFault, own: Partial<ClaimField>): ClaimField => ({
    ...{ name, label: say(`${name}_label`), hint: null, value: typed[name] },
    ...{ type: 'text', autocomplete: 'off', options: [] },
    error: faults.includes(name) ? say(`${name}_fault`) : null,
    ...own,
  });
  const kindField = () =>
    field('kind', {
      type: 'choice',
      options: CORRECTION_KINDS.map((value) => ({ value, label: say(`kind_${value}`) })),
    });
  const email = field('email', {
    hint: say('email_hint'),
    type: 'email',
    autocomplete: 'email',
    isOptional: true,
  });
  return {
    ...view(question, choice?.label ?? say('page_title'), [
      say(hasDesk ? 'page_lead' : 'page_lead_nobody', values),
    ]),
    form: {
      action: PREFIX[language] + CORRECT_PATH,
      hidden: {
        ...{ ars: place.ars, seite: page.path, seit: String(openedAt) },
        ...(choice !== undefined && { wahl: choice.id }),
      },
      trap: { name: 'website', label: say('website_label') },
      fields: [
        ...(choice === undefined ? [kindField()] : []),
        field('text', {
          ...{ type: 'paragraphs', hint: say('text_hint'), longest: LONGEST_TEXT },
          ...(isEnough && { label: say('text_label_optional'), isOptional: true }),
        }),
        ...(hasDesk ? [email] : []),
      ],
      fault: fault === null ? null : say(fault),
      note: say('page_note'),
      submit: say('page_send'),
    },
  };
}

export function thanksView(question: CorrectQuestion, wantsAnswer: boolean): CorrectView {
  const say = sayCorrection(question.language);
  return view(question, say('sent_title'), [say(wantsAnswer ? 'sent_answer' : 'sent_no_answer')]);
}

/** Nothing on that page can be corrected, or there is no such page. */
export function notHereView(language: Language): CorrectView {
  const say = sayCorrection(language);
  return {
    ...{ kind: 'correct', place: null, title: say('page_title'), lines: [say('page_not_here')] },
    ...{ form: null, back: null },
  };
}

function view(
  { language, place, page, kernel }: CorrectQuestion,
  title: string,
  lines: string[],
): CorrectView {
  const say = sayCorrection(language);
  return {
    ...{ kind: 'correct', place: summarize(place, kernel), title, lines, form: null },
    back: {
      href: `${placePath(place, language)}/${page.path}`,
      text: say('back_to_page', { about: page.about }),
    },
  };
}
