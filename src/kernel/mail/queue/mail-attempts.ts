import { GivenUp } from '../../jobs/given-up.ts';
import { MailFault } from '../mail-fault.ts';

/** With the pauses of jobs (3 s, growing to 6 h): for about three days, then the mail is given up. */
export const MAIL_RETRIES = 23;

/** Sends within a job: what another attempt would not change is given up at once. */
export async function attemptMail(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (error instanceof MailFault && error.isFinal) throw new GivenUp(`${error.code}: ${error.message}`);
    throw error;
  }
}
