/** What somebody is written who is invited to rate: the round, for whom, and the link. */
import type { z } from 'zod';
import { digestOf, newToken } from '../../../kernel/identity/invitations/token.ts';
import type { Mail } from '../../../kernel/mail/mail.ts';
import type { SolutionMail } from '../../../kernel/mail/solutions/solution-mail.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import { readInvitation, setLink } from './invitation-store.ts';
import { votePath } from './rating-paths.ts';
import { ROUND_MAIL } from './round-mail-queue.ts';
import { readRound } from './round-store.ts';

type Payload = z.infer<typeof ROUND_MAIL.payload>;

export const roundMail: SolutionMail<Payload> = { ...ROUND_MAIL, write };

/** The link is made here and stands in the mail alone; of two mails the newer link counts. */
async function write({ invitation: id }: Payload, kernel: Kernel, publicUrl: string): Promise<Mail | null> {
  const invitation = await readInvitation(kernel.db, id);
  if (invitation === null || invitation.email === null) return null;
  const round = await readRound(kernel.db, invitation.round);
  if (round === null || round.state !== 'open' || round.source !== null) return null;
  const token = newToken();
  // Before the mail goes out: a link that somebody holds must already work.
  if (!(await setLink(kernel.db, id, digestOf(token), kernel.clock.now()))) return null;
  const { language, email, role, ars } = invitation;
  const say = sayIn(language);
  const town = townLine(ars, kernel.places).name;
  const link = `${publicUrl}${votePath(language, round.id)}#${token}`;
  const paragraphs = [
    say('rating_mail_hello'),
    say('rating_mail_text', { title: round.title, town, role: say(`rating_role_${role}`) }),
    say('rating_mail_link', { link }),
    say('rating_mail_once'),
    say('rating_mail_privacy'),
  ];
  return {
    ...{ to: email, language },
    subject: say('rating_mail_subject', { title: round.title }),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}
