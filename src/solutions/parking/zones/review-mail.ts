/** What owners are told about the check of their lots: decided, asked, sent back by a new layer, listed by it. */
import type { z } from 'zod';
import { fullLanguage, LANGUAGES } from '../../../kernel/i18n/language.ts';
import type { Mail } from '../../../kernel/mail/mail.ts';
import type { SolutionMail } from '../../../kernel/mail/solutions/solution-mail.ts';
import { ownRoomPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { LotState } from '../model.ts';
import { OWN_ROOMS, PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { REVIEW_MAIL, type ReviewMailKind } from './mail-queue.ts';
import { ownersToTell, type ReviewLot } from './review-store.ts';
import { isLookedAt, waits } from './waits.ts';

type Payload = z.infer<typeof REVIEW_MAIL.payload>;

export const reviewMail: SolutionMail<Payload> = { ...REVIEW_MAIL, write };

/** Names of lots in one mail; of a chain with more, the rest is counted. */
const NAMED = 10;

/** Whether the mail is still true of a lot. */
const TRUE_OF: Readonly<Record<ReviewMailKind, (lot: ReviewLot) => boolean>> = {
  decided: ({ decision }) => decision !== null,
  asked: (lot) => waits(lot) && lot.askedAt !== null,
  'sent-back': ({ state }) => state === 'review',
  'looked-at': isLookedAt,
  listed: ({ state }) => state === 'listed',
};

/** Which words a decision has: by the state it led to. */
const SAID: Readonly<Partial<Record<LotState, 'allowed' | 'needs-permit' | 'forbidden'>>> = {
  listed: 'allowed',
  paused: 'allowed',
  'needs-permit': 'needs-permit',
  forbidden: 'forbidden',
};

async function write(
  { ars, lots: ids, what }: Payload,
  kernel: Kernel,
  publicUrl: string,
): Promise<Mail | null> {
  const { lots: known, language: chosen } = await ownersToTell(kernel.db, ars, ids);
  const lots = known.filter(TRUE_OF[what]);
  const [first] = lots;
  if (first === undefined || first.email === null) return null;
  const said = what === 'decided' ? SAID[first.state] : what;
  if (said === undefined) return null;
  const language = fullLanguage(LANGUAGES.find((one) => one === chosen) ?? 'de');
  const say = sayIn(language);
  const room = ownRoomPath(language, `${PATH}/${OWN_ROOMS.lots}`, lots.length === 1 ? first.id : undefined);
  const named = lots.slice(0, NAMED).map(({ record }) => `- ${record.title}`);
  const more = lots.length - named.length;
  const paragraphs = [
    say('review_mail_hello'),
    say(`review_mail_${said}_text`, { count: lots.length }),
    [...named, ...(more > 0 ? [say('review_mail_more', { count: more })] : [])].join('\n'),
    ...(first.answer === null || what === 'listed'
      ? []
      : [say('review_mail_words', { words: first.answer })]),
    say('review_mail_link', { link: publicUrl + room }),
    ...(said === 'allowed' || said === 'listed' ? [] : [say('review_mail_no_advice')]),
  ];
  return {
    ...{ to: first.email, language },
    subject: say(`review_mail_${said}_subject`, { count: lots.length }),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}
