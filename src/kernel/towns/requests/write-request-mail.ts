import { z } from 'zod';
import { PREFIX } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { digestOf, newToken } from '../../identity/invitations/token.ts';
import type { Job } from '../../jobs/job.ts';
import type { Mail, Mailer } from '../../mail/mail.ts';
import { attemptMail, MAIL_RETRIES } from '../../mail/queue/mail-attempts.ts';
import { mailOf } from '../../pages/info/operator.ts';
import { CLAIM_CONFIRM_PATH } from '../../pages/paths.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Kernel } from '../../solution.ts';
import { readRequest, setRequestDigest, type TownRequest } from './request-store.ts';
import { REQUEST_TEXTS } from './request-texts.ts';

/**
 * Writes the mail that is due for a request: the link to who asked, or, once that was used, to the operator. Holds
 * neither address nor link: the link is made here and lives in the mail alone.
 */
export function requestMailJob(house: { mailer: Mailer; publicUrl: string }): Job<{ id: string }> {
  return {
    name: 'town.request-mail',
    payload: z.object({ id: z.uuid() }),
    retries: MAIL_RETRIES,
    run({ id }, kernel, signal) {
      return attemptMail(async () => {
        const request = await readRequest(kernel.db, id);
        if (request === undefined || request.decidedAt !== null) return;
        const mail = await mailFor(request, kernel, house.publicUrl);
        if (mail !== null) await house.mailer.send(mail, signal);
      });
    },
  };
}

async function mailFor(
  request: TownRequest,
  { db, places, operator }: Kernel,
  publicUrl: string,
): Promise<Mail | null> {
  const place = placeName(request, places);
  if (request.confirmedAt !== null) {
    const to = mailOf(operator);
    return to === null ? null : toOperator(request, { to, place });
  }
  const token = newToken();
  // Before the mail goes out: a link that somebody holds must already work.
  if (!(await setRequestDigest(db, request.id, digestOf(token)))) return null;
  const { language } = request;
  const link = `${publicUrl}${PREFIX[language]}${CLAIM_CONFIRM_PATH}?${new URLSearchParams({ schluessel: token })}`;
  return wordsOf(request, `confirm_${request.kind}`, { to: request.email, values: { place, link } });
}

function toOperator(request: TownRequest, { to, place }: { to: string; place: string }): Mail {
  const { id, name, position, email, ars } = request;
  const values = { id, name, position, email, ars, place };
  return wordsOf({ ...request, language: 'de' }, `operator_${request.kind}`, { to, values });
}

/** What becomes of it, for who asked. */
export function decisionMail(
  request: TownRequest,
  { decision, places }: { decision: 'accepted' | 'declined'; places: PlaceDirectory },
): Mail {
  const values = { place: placeName(request, places) };
  return wordsOf(request, `${decision}_${request.kind}`, { to: request.email, values });
}

function wordsOf(
  { language }: Pick<TownRequest, 'language'>,
  key: string,
  { to, values }: { to: string; values: Record<string, string> },
): Mail {
  const texts = textsIn(REQUEST_TEXTS, language);
  return {
    ...{ to, language },
    subject: text(texts, language, `mail_${key}_subject`, values),
    text: text(texts, language, `mail_${key}_text`, values),
  };
}

function placeName({ ars }: TownRequest, places: Pick<PlaceDirectory, 'resolve'>): string {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : ars;
}
