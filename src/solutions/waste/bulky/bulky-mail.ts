/** The mails about bulky waste; each carries the secret link by which the request is confirmed, changed, cancelled. */
import type { z } from 'zod';
import { fullLanguage, LANGUAGES } from '../../../kernel/i18n/language.ts';
import { digestOf, newToken } from '../../../kernel/identity/invitations/token.ts';
import type { Mail } from '../../../kernel/mail/mail.ts';
import type { SolutionMail } from '../../../kernel/mail/solutions/solution-mail.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import type { RequestState } from './bulky.ts';
import { BULKY_MAIL, type BulkyMailKind } from './mail-queue.ts';
import { BULKY_PAGES } from './paths.ts';
import { requestById, setTokenDigest } from './request-store.ts';
import { slotById } from './slot-store.ts';

type Payload = z.infer<typeof BULKY_MAIL.payload>;

export const bulkyMail: SolutionMail<Payload> = { ...BULKY_MAIL, write };

/** In which state a request is, for a mail still to be true. */
const TRUE_IN: Readonly<Record<BulkyMailKind, RequestState>> = {
  confirm: 'unconfirmed',
  booked: 'booked',
  waiting: 'waiting',
  withdrawn: 'cancelled',
  reminder: 'booked',
};

async function write(
  { ars, id, what, version }: Payload,
  kernel: Kernel,
  publicUrl: string,
): Promise<Mail | null> {
  const found = await requestById(kernel.db, ars, id);
  const slot = found && (await slotById(kernel.db, [ars], found.slot));
  if (found === null || slot === null || found.state !== TRUE_IN[what] || found.version !== version)
    return null;
  const token = newToken();
  await setTokenDigest(kernel.db, ars, id, digestOf(token));
  const language = fullLanguage(LANGUAGES.find((one) => one === found.language) ?? 'de');
  const say = sayIn(language);
  const path = plainPath(language, found.town, { path: PATH }, BULKY_PAGES.own, { schluessel: token });
  const values = {
    ...{ date: formatDate(found.day, language), address: `${found.street} ${found.number}` },
    ...{ reason: slot.reason ?? '', until: formatDate(slot.deadline, language) },
  };
  const paragraphs = [
    say('bulky_mail_hello'),
    say(`bulky_mail_${what}_text`, values),
    say('bulky_mail_items', { items: found.items }),
    ...(slot.note === '' || what === 'withdrawn' ? [] : [slot.note]),
    ...(what === 'withdrawn' ? [] : [say(`bulky_mail_${what}_link`, { link: publicUrl + path })]),
    ...(what === 'confirm' ? [say('bulky_mail_not_you')] : []),
  ];
  return {
    ...{ to: found.email, language },
    subject: say(`bulky_mail_${what}_subject`, values).replaceAll(/\s+/g, ' ').slice(0, 200),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}
