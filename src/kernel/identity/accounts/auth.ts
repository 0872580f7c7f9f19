/** The library for accounts, set up for the house: its tables, its clock, its cookies, and nothing that it need not do. */
import { randomUUIDv7 } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { emailOTP } from 'better-auth/plugins/email-otp';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../start/log.ts';
import type { AccountCookies } from './account-cookies.ts';
import { WRONG_CODES } from './code/code-store.ts';
import { houseTime } from './house-time.ts';
import { CODE_SECONDS } from './lifetimes.ts';
import { passkeyTable, tableNames } from './table-names.ts';

export interface AuthHouse {
  db: Kysely<unknown>;
  clock: Clock;
  publicUrl: string;
  secret: string;
  cookies: AccountCookies;
  digestOf(text: string): string;
  log: Log;
}

export type Auth = ReturnType<typeof createAuth>;

export function createAuth(house: AuthHouse) {
  const { db, clock, publicUrl, secret, cookies, log } = house;
  const named = (name: string) => ({ name, attributes: cookies.attributes });
  const digest = async (text: string) => house.digestOf(text);
  return betterAuth({
    appName: 'Hierzulande',
    baseURL: publicUrl,
    // Nobody can call it there: the library's own addresses are not served, only those of account-api.ts.
    basePath: '/api/account/library',
    secret,
    database: {
      db: db.withSchema('kernel').withPlugin(houseTime(clock)),
      type: 'postgres',
      transaction: true,
    },
    ...tableNames(digest),
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_SECONDS,
        allowedAttempts: WRONG_CODES,
        // With the house's key: six digits without one are found by trying them all.
        storeOTP: { hash: (otp) => digest(`otp:${otp}`) },
        // Never called: the house takes the code and sends it itself, because the library swallows what the mail server says.
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
    databaseHooks: { account: { create: { before: noTokens }, update: { before: noTokens } } },
    emailAndPassword: { enabled: false },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      database: { generateId: () => randomUUIDv7() },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      defaultCookieAttributes: cookies.attributes,
      cookies: {
        session_token: named(cookies.names.session),
        passkey: named(cookies.names.passkey),
        oauth_state: named(cookies.names.provider),
      },
    },
    logger: {
      level: 'warn',
      // What it says may hold addresses: only the fixed beginning of a sentence and the kind of error pass.
      log: (_level, message, ...rest) => log.warn(`accounts: ${beginningOf(message)}${kindOf(rest)}`),
    },
  });
}

/** What other providers issue is used once to know who it is, and never kept. */
async function noTokens() {
  return {
    data: {
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
    },
  };
}

function requireVerifiedUser(isVerified: boolean | undefined): void {
  if (isVerified !== true) throw new APIError('BAD_REQUEST', { code: 'USER_NOT_VERIFIED' });
}

function beginningOf(message: string): string {
  const start = message.split(/[:"`(]/)[0]?.trim() ?? '';
  return /^[A-Za-z][A-Za-z _'-]{0,80}$/.test(start) ? start : 'something went wrong';
}

function kindOf(rest: readonly unknown[]): string {
  const error = rest.find((one) => one instanceof Error);
  return error === undefined ? '' : ` (${error.name})`;
}
