import { type Language, LOCALE } from '../../i18n/language.ts';
import { jobId } from '../../jobs/job-id.ts';
import type { Mail } from '../../mail/mail.ts';
import type { Told } from '../compose.ts';
import { notifyPath, oneClickPath } from '../paths.ts';
import { sayTold } from '../texts.ts';
import type { Tokens } from '../tokens.ts';

/** A message as mail: plain text, with the ways to change and to stop in every one of them. */
export function toldMail(
  told: Told,
  to: { address: string; subscription: string; language: Language; key: string },
  { publicUrl, tokens }: { publicUrl: string; tokens: Tokens },
): Mail {
  const { language, subscription } = to;
  const say = sayTold(language);
  const stop = tokens.make('stop', subscription);
  const url = (path: string) => publicUrl + path;
  const topics = new Intl.ListFormat(LOCALE[language]).format(told.topics);
  return {
    to: to.address,
    subject: [...told.title.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')].slice(0, 190).join(''),
    text: [
      ...[told.title, told.text, say('mail_more', { url: url(told.path) })].filter((part) => part !== ''),
      say('mail_end', {
        topics,
        manage: url(notifyPath(language, 'manage', tokens.make('manage', subscription))),
        stop: url(notifyPath(language, 'stop', stop)),
      }),
    ]
      .join('\n\n')
      .replaceAll(/[^\P{Cc}\n\t]/gu, ' '),
    language,
    // The same over attempts: mail programs show once what came twice.
    id: jobId('notifications.mail', `${subscription} ${to.key}`),
    unsubscribe: url(oneClickPath(stop)),
  };
}
