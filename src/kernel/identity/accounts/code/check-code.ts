import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../../account-api.ts';
import type { Accounts } from '../create-accounts.ts';
import { concludeSignIn, headersFor, libraryCode } from '../library-call.ts';
import { codeLocked, codeWrong } from './code-problems.ts';
import { countAttempt, forgetWrongCodes, hasAccount } from './code-store.ts';

/** What the library says of a code that does not open. */
const WRONG = new Set(['INVALID_OTP', 'OTP_EXPIRED', 'TOO_MANY_ATTEMPTS']);

/** Signs in by a code; the first right one makes the account. Throws the problems `code-wrong` and `code-locked`. */
export async function checkCode(
  accounts: Accounts,
  { email, code }: { email: string; code: string },
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<SignedIn> {
  const { db, clock } = accounts;
  const digest = accounts.digestOf(`address:${email}`);
  const attempt = await countAttempt(db, digest, clock);
  if (!attempt.allowed && attempt.lockedUntil !== null) throw codeLocked(attempt.lockedUntil, clock);
  const isNew = !(await hasAccount(db, email));
  const { api } = await accounts.auth();
  try {
    const { headers } = await api.signInEmailOTP({
      body: { email, otp: code },
      headers: headersFor(request),
      returnHeaders: true,
    });
    await forgetWrongCodes(db, digest);
    await concludeSignIn(accounts, { request, reply, headers });
    return { isNew };
  } catch (error) {
    if (!WRONG.has(libraryCode(error) ?? '')) throw error;
    throw attempt.lockedUntil === null ? codeWrong(attempt.left) : codeLocked(attempt.lockedUntil, clock);
  }
}
