import { recordOf } from '../../editorial/desk-source.ts';
import { editableOf } from '../../editorial/editors.ts';
import { PREFIX } from '../../i18n/language.ts';
import { digestOf, newToken } from '../../identity/invitations/token.ts';
import type { Job } from '../../jobs/job.ts';
import type { Mail, Mailer } from '../../mail/mail.ts';
import { attemptMail, MAIL_RETRIES } from '../../mail/queue/mail-attempts.ts';
import { SUBMIT_CONFIRM_PATH, SUBMIT_WITHDRAW_PATH } from '../../pages/paths.ts';
import { fullNameOf } from '../../places/full-name.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { setDecisionDigest, submissionOf } from '../store.ts';
import type { Submission, UnconfirmedSubmission } from '../submission.ts';
import { setConfirmDigest, unconfirmedOf } from '../unconfirmed-store.ts';
import { SUBMISSION_MAIL } from './queue.ts';
import { confirmMail, type MailLinks, publishedMail, refusedMail } from './write-submission-mail.ts';

type Payload = { ars: string; id: string; what: 'confirm' | 'published' | 'refused' };

/**
 * Writes the mail that is due for a submission. Its payload holds neither address nor link: links are made here, live
 * in the mails alone, and work before the mail goes out.
 */
export function submissionMailJob(house: {
  mailer: Mailer;
  solutions: readonly Solution[];
  publicUrl: string;
}): Job<Payload> {
  return {
    ...SUBMISSION_MAIL,
    retries: MAIL_RETRIES,
    run(payload, kernel, signal) {
      return attemptMail(async () => {
        const mail =
          payload.what === 'confirm' ? await toConfirm(payload, kernel) : await ofDecision(payload, kernel);
        if (mail !== null) await house.mailer.send(mail, signal);
      });
    },
  };

  async function toConfirm({ ars, id }: Payload, kernel: Kernel): Promise<Mail | null> {
    const one = await unconfirmedOf(kernel.db, ars, id);
    if (one === null) return null;
    const token = newToken();
    if (!(await setConfirmDigest(kernel.db, ars, id, digestOf(token)))) return null;
    return confirmMail({ ...one, reason: null }, linksOf(one, { kernel, token, to: one.email, page: null }));
  }

  async function ofDecision({ ars, id, what }: Payload, kernel: Kernel): Promise<Mail | null> {
    const one = await submissionOf(kernel.db, new Set([ars]), id);
    if (one === null || one.email === null || one.state !== what) return null;
    const token = newToken();
    await setDecisionDigest(kernel.db, ars, id, digestOf(token));
    const page = await pageOf(one, kernel);
    const links = linksOf(one, { kernel, token, to: one.email, page });
    if (what === 'published') return publishedMail(one, links);
    return one.reason === null ? null : refusedMail({ ...one, reason: one.reason }, links);
  }

  function linksOf(
    { ars, language }: Pick<UnconfirmedSubmission, 'ars' | 'language'>,
    { kernel, token, to, page }: { kernel: Kernel; token: string; to: string; page: string | null },
  ): MailLinks {
    const found = kernel.places.resolve(ars);
    const link = (path: string) =>
      `${house.publicUrl}${PREFIX[language]}${path}?${new URLSearchParams({ schluessel: token })}`;
    return {
      ...{ to, page, confirm: link(SUBMIT_CONFIRM_PATH), withdraw: link(SUBMIT_WITHDRAW_PATH) },
      place: found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : ars,
    };
  }

  async function pageOf(one: Submission, { db, places }: Kernel): Promise<string | null> {
    const editable = editableOf(house.solutions, one);
    const place = places.get(one.ars);
    const record = one.entry === null ? null : await recordOf(db, one, one.entry);
    if (editable === undefined || place === undefined || record === null) return null;
    return `${house.publicUrl}${placePath(place, one.language)}/${editable.editor.page(record)}`;
  }
}
