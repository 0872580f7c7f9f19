/** The mails about a submission, as text, in the language of its form. Pure. */
import { fullLanguage } from '../../i18n/language.ts';
import type { Mail } from '../../mail/mail.ts';
import type { Submission } from '../submission.ts';
import { saySubmission } from '../submission-texts.ts';

export interface MailLinks {
  to: string;
  /** Name of the place. */
  place: string;
  /** Absolute; `page` is null where there is none (any more). */
  confirm: string;
  withdraw: string;
  page: string | null;
}

type About = Pick<Submission, 'title' | 'sender' | 'language' | 'reason'>;

/** To prove the address; whoever did not send anything need not do anything. */
export function confirmMail(about: About, links: MailLinks): Mail {
  const { place, confirm, withdraw } = links;
  return write(about, links, 'confirm', [
    ['mail_confirm_lead', { place }],
    ['mail_confirm_link', { link: confirm }],
    ['mail_confirm_hours', {}],
    ['mail_withdraw', { link: withdraw }],
    ['mail_confirm_not_you', {}],
  ]);
}

export function publishedMail(about: About, links: MailLinks): Mail {
  const { place, page, withdraw } = links;
  return write(about, links, 'published', [
    ['mail_published_lead', { place }],
    ...(page === null ? [] : [['mail_published_page', { link: page }] as const]),
    ['mail_withdraw', { link: withdraw }],
    ['mail_end', {}],
  ]);
}

export function refusedMail(about: About & { reason: string }, links: MailLinks): Mail {
  return write(about, links, 'refused', [
    ['mail_refused_lead', { place: links.place }],
    ['mail_refused_reason', { reason: about.reason }],
    ['mail_end', {}],
  ]);
}

function write(
  { title, sender, language }: About,
  { to, place }: MailLinks,
  kind: 'confirm' | 'published' | 'refused',
  paragraphs: readonly (readonly [string, Record<string, string>])[],
): Mail {
  const wanted = fullLanguage(language);
  const say = saySubmission(wanted);
  const about = { title, sender };
  return {
    to,
    language: wanted,
    // Line breaks in a name would be headers.
    subject: say(`mail_${kind}_subject`, { title, place }).replaceAll(/\s+/g, ' ').slice(0, 200),
    text: `${[
      say('mail_hello'),
      ...paragraphs.map(([key, values]) => say(key, { ...about, ...values })),
    ].join('\n\n')}\n`,
  };
}
