/** The library for codes, passkeys and sessions. Loading it takes a second: only by `Accounts.auth`. */
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { WRONG_CODES } from './code/code-store.ts';
import { type AuthHouse, libraryOptions } from './library-options.ts';
import { CODE_SECONDS } from './lifetimes.ts';
import { passkeyTable } from './table-names.ts';

export type Auth = ReturnType<typeof createAuth>;

export function createAuth(house: AuthHouse) {
  const { publicUrl, digestOf } = house;
  return betterAuth({
    ...libraryOptions(house),
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_SECONDS,
        allowedAttempts: WRONG_CODES,
        // With the house's key: six digits without one are found by trying them all.
        storeOTP: { hash: async (otp) => digestOf(`otp:${otp}`) },
        // Never called: the house takes the code and sends it itself, because the library swallows what a mail server says.
        sendVerificationOTP: async () => undefined,
      }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: 'Hierzulande',
        origin: publicUrl,
        advanced: { webAuthnChallengeCookie: 'passkey' },
        schema: passkeyTable,
        // A passkey stands alone, without address or password: it must be found by the device itself, and whoever holds
        // the device must prove who they are to it (PIN, finger, face). The library only prefers that and does not look
        // whether it happened.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: async ({ verification }) =>
            requireVerifiedUser(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) =>
            requireVerifiedUser(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  });
}

function requireVerifiedUser(isVerified: boolean | undefined): void {
  if (isVerified !== true) throw new APIError('BAD_REQUEST', { code: 'USER_NOT_VERIFIED' });
}
