import type { Language } from '../../i18n/language.ts';
import { mailOf } from './operator.ts';
import { sayIn } from './texts.ts';

/** Texts of the form for reporting a barrier, as the phone gets them with the page. */
const KEYS = [
  'title',
  'text',
  'contact',
  'no_contact',
  'what_label',
  'what_hint',
  'what_missing',
  'where_label',
  'where_hint',
  'where_missing',
  'reach_label',
  'reach_hint',
  'optional',
  'send',
  'compose',
  'nothing_sent',
  'opened',
  'ready',
  'copy',
  'copied',
  'copy_failed',
  'result_label',
  'subject',
  'body_what',
  'body_where',
  'body_reach',
] as const;

export type ReportKey = (typeof KEYS)[number];

/** How a barrier can be reported: to whom, and in which words. */
export interface ReportForm {
  contact: string | null;
  /** The contact, if it is a mail address. */
  mail: string | null;
  texts: Readonly<Record<ReportKey, string>>;
}

/** `contact`: of the town whose offer the page is, else of the operator. */
export function reportForm(contact: string | null, language: Language): ReportForm {
  const say = sayIn(language);
  const texts = Object.fromEntries(KEYS.map((key) => [key, say(`report_${key}`)]));
  return {
    contact,
    mail: mailOf({ contact }),
    texts: texts as ReportForm['texts'], // built from exactly these keys
  };
}
