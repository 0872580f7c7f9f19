import { z } from 'zod';
import type { Job } from '../../jobs/job.ts';
import type { Mailer } from '../../mail/mail.ts';
import { attemptMail, MAIL_RETRIES } from '../../mail/queue/mail-attempts.ts';
import { sendInvitation } from './send-invitation.ts';
import { markMailFailed } from './store.ts';

/** Writes to an invited person, also if the mail server is down for days. Holds neither address nor link. */
export function invitationJob(house: { mailer: Mailer; publicUrl: string }): Job<{ id: string }> {
  return {
    name: 'invitation.send',
    payload: z.object({ id: z.uuid() }),
    retries: MAIL_RETRIES,
    run({ id }, { db, places, clock }, signal) {
      const { way } = house.mailer;
      const mailer: Mailer = { way, send: (mail) => house.mailer.send(mail, signal) };
      return attemptMail(() => sendInvitation({ ...house, db, places, clock, mailer }, id));
    },
    givenUp: ({ id }, { db, clock }) => markMailFailed(db, id, clock.now()),
  };
}
