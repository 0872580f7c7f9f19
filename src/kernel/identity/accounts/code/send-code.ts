import { problem } from '../../../http/problem.ts';
import type { Language } from '../../../i18n/language.ts';
import { MailFault } from '../../../mail/mail-fault.ts';
import type { Accounts } from '../create-accounts.ts';
import { codeMail } from './code-mail.ts';
import { codeLocked } from './code-problems.ts';
import { countSentCode, forgetSentCode, lockOf } from './code-store.ts';

/**
 * Sends a code to an address. The same is done for every address: nobody looks whether it has an account, neither here
 * nor in the library. More than five an hour are silently not sent, so that nobody can flood a mailbox by us.
 */
export async function sendCode(
  accounts: Accounts,
  { email, language }: { email: string; language: Language },
): Promise<void> {
  const { db, clock, mailer, publicUrl } = accounts;
  const digest = accounts.digestOf(`address:${email}`);
  const lockedUntil = await lockOf(db, digest, clock);
  if (lockedUntil !== null) throw codeLocked(lockedUntil, clock);
  if (!(await countSentCode(db, digest, clock))) return;
  const { api } = await accounts.auth();
  const code = await api.createVerificationOTP({ body: { email, type: 'sign-in' } });
  try {
    await mailer.send(codeMail(email, code, language, publicUrl));
  } catch (error) {
    await forgetSentCode(db, { digest, identifier: accounts.digestOf(`sign-in-otp-${email}`) });
    if (!(error instanceof MailFault)) throw error;
    accounts.log.warn(`accounts: a code could not be sent (${error.code}): ${error.message}`);
    throw error.isFinal
      ? problem({ code: 'mail-refused', status: 422, title: 'Address takes no mail' })
      : problem({ code: 'mail-unavailable', status: 503, title: 'No mail goes out' });
  }
}
