/** The two mails about a correction, as text. Pure. */
import { fullLanguage, type Language } from '../../i18n/language.ts';
import type { Mail } from '../../mail/mail.ts';
import { formatDate } from '../../pages/format.ts';
import type { Correction } from '../correction.ts';
import { sayCorrection } from '../correction-texts.ts';

export interface MailWords {
  to: string;
  /** Names of the unit that answers for the record, and of the place of the page. */
  unit: string;
  place: string;
  /** Absolute address of the page. */
  page: string;
  /** What was chosen in one tap, in the language of the mail; null: nothing was. */
  choice: string | null;
}

/** To whoever looks after the record where no desk does. In German: a mailbox of an office has no language. */
export function arrivedMail(
  { about, kind, text, maintained }: Pick<Correction, 'about' | 'kind' | 'text' | 'maintained'>,
  { to, unit, place, page, choice }: MailWords,
): Mail {
  const say = sayCorrection('de');
  const values = { about, place, unit };
  return {
    to,
    language: 'de',
    subject: lineOf(say('mail_arrived_subject', values)),
    text: paragraphs([
      say('mail_hello'),
      say('mail_arrived_lead', { ...values, kind: choice ?? say(`kind_${kind}`) }),
      ...(text === '' ? [] : [quoted(text)]),
      say('mail_arrived_page', { link: page }),
      ...(maintained === null ? [] : [say('mail_arrived_source', { link: maintained })]),
      say('mail_arrived_why', values),
    ]),
  };
}

/** To who asked, in the language of the page that was asked about. */
export function answerMail(
  {
    about,
    text,
    createdAt,
    answer,
    language,
  }: Pick<Correction, 'about' | 'text' | 'createdAt' | 'language'> & { answer: string },
  { to, unit, page, choice }: Omit<MailWords, 'place'>,
): Mail {
  const wanted: Language = fullLanguage(language);
  const say = sayCorrection(wanted);
  return {
    to,
    language: wanted,
    subject: lineOf(say('mail_answer_subject', { about })),
    text: paragraphs([
      say('mail_hello'),
      say('mail_answer_lead', { about, date: formatDate(createdAt, wanted) }),
      quoted([choice, text].filter((part) => part !== null && part !== '').join('\n')),
      say('mail_answer_says', { unit }),
      answer,
      say('mail_answer_page', { link: page }),
      say('mail_answer_end'),
    ]),
  };
}

/** Line breaks in a name would be headers. */
function lineOf(words: string): string {
  return words.replaceAll(/\s+/g, ' ').slice(0, 200);
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
