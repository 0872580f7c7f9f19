import type { Job } from '../../jobs/job.ts';
import type { Mailer } from '../../mail/mail.ts';
import { attemptMail } from '../../mail/queue/mail-attempts.ts';
import { confirmMail } from '../mail/confirm-mail.ts';
import { CONFIRM } from '../queues.ts';
import { readSubscription } from '../subscription-store.ts';
import type { Tokens } from '../tokens.ts';
import type { Topics } from '../topics.ts';

/** Tried again for about a day; the link ends after two. Holds neither address nor link. */
const RETRIES = 14;

export function confirmJob(house: {
  mailer: Mailer;
  tokens: Tokens;
  topics: Topics;
  publicUrl: string;
}): Job<{ id: string }> {
  return {
    ...CONFIRM,
    retries: RETRIES,
    async run({ id }, { db, places }, signal) {
      const found = await readSubscription(db, id);
      if (found === null || found.state !== 'pending' || found.address === null) return;
      const mail = confirmMail({ ...found, address: found.address }, { ...house, places });
      await attemptMail(() => house.mailer.send(mail, signal));
    },
  };
}
