import { z } from 'zod';
import { LANGUAGES } from '../../i18n/language.ts';
import type { Job } from '../../jobs/job.ts';
import type { Mail, Mailer } from '../mail.ts';
import { attemptMail, MAIL_RETRIES } from './mail-attempts.ts';

export type QueuedMail = Required<Omit<Mail, 'unsubscribe'>>;

const payload = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  language: z.enum(LANGUAGES),
  id: z.string(),
});

/** Sends a mail that may wait. What must not stand in the database (links to sign in) is no mail for it. */
export function mailSendJob(mailer: Mailer): Job<QueuedMail> {
  return {
    name: 'mail.send',
    payload,
    retries: MAIL_RETRIES,
    run: (mail, _kernel, signal) => attemptMail(() => mailer.send(mail, signal)),
  };
}
