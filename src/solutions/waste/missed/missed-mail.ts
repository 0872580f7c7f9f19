/** The two mails about a missed collection, to whoever wished for an answer. */
import type { z } from 'zod';
import { fullLanguage, LANGUAGES, type Language } from '../../../kernel/i18n/language.ts';
import { digestOf, newToken } from '../../../kernel/identity/invitations/token.ts';
import type { Mail } from '../../../kernel/mail/mail.ts';
import type { SolutionMail } from '../../../kernel/mail/solutions/solution-mail.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { MISSED_MAIL } from './mail-queue.ts';
import type { Missed } from './missed.ts';
import { missedById } from './missed-store.ts';
import { MISSED_PAGES } from './paths.ts';
import { type KnownReport, reportById, setMailDigest } from './report-store.ts';
import { stateInWords } from './state-words.ts';

type Payload = z.infer<typeof MISSED_MAIL.payload>;

/** The link lives in the mail alone and works before it goes out. */
export const missedMail: SolutionMail<Payload> = { ...MISSED_MAIL, write };

async function write(
  { ars, id, what, version }: Payload,
  kernel: Kernel,
  publicUrl: string,
): Promise<Mail | null> {
  const report = await reportById(kernel.db, ars, id);
  const found = report && (await missedById(kernel.db, new Set([ars]), report.missed));
  if (report === null || found === null || report.email === null) return null;
  if (what === 'answer' && (!report.isConfirmed || found.version !== version)) return null;
  const token = newToken();
  await setMailDigest(kernel.db, ars, id, digestOf(token));
  const language = fullLanguage(languageIn(report));
  const link = plainPath(language, found.town, { path: PATH }, MISSED_PAGES.state, { schluessel: token });
  const text = what === 'confirm' ? confirmText : answerText;
  return { to: report.email, language, ...text(found, { language, link: publicUrl + link }) };
}

function confirmText(found: Missed, { language, link }: { language: Language; link: string }) {
  const say = sayIn(language);
  const values = { bin: found.binName, date: formatDate(found.day, language), street: found.street };
  return {
    subject: lineOf(say('missed_mail_confirm_subject', values)),
    text: paragraphs([
      say('missed_mail_hello'),
      say('missed_mail_confirm_lead', values),
      say('missed_mail_confirm_link', { link }),
      say('missed_mail_not_you'),
    ]),
  };
}

function answerText(found: Missed, { language, link }: { language: Language; link: string }) {
  const say = sayIn(language);
  const values = { bin: found.binName, date: formatDate(found.day, language), street: found.street };
  return {
    subject: lineOf(say('missed_mail_answer_subject', values)),
    text: paragraphs([
      say('missed_mail_hello'),
      say('missed_mail_answer_lead', values),
      stateInWords(found, language),
      ...(found.reason === null ? [] : [say('missed_mail_reason', { reason: found.reason })]),
      say('missed_mail_answer_link', { link }),
    ]),
  };
}

/** What the form was sent in. */
export function languageIn({ language }: Pick<KnownReport, 'language'>): Language {
  return LANGUAGES.find((one) => one === language) ?? 'de';
}

/** Line breaks in a name would be headers. */
function lineOf(words: string): string {
  return words.replaceAll(/\s+/g, ' ').slice(0, 200);
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
