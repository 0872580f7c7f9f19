/** What every instance of the library for accounts is told: our tables, our clock, our cookies, and nothing to do itself. */
import { randomUUIDv7 } from 'node:crypto';
import { APIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../start/log.ts';
import type { AccountCookies } from './account-cookies.ts';
import { houseTime } from './house-time.ts';
import { tableNames } from './table-names.ts';

export interface AuthHouse {
  db: Kysely<unknown>;
  clock: Clock;
  publicUrl: string;
  secret: string;
  cookies: AccountCookies;
  digestOf(text: string): string;
  log: Log;
}

export function libraryOptions({ db, clock, publicUrl, secret, cookies, digestOf, log }: AuthHouse) {
  const named = (name: string) => ({ name, attributes: cookies.attributes });
  return {
    appName: 'Hierzulande',
    baseURL: publicUrl,
    // Nobody can call it there: the library's own addresses are not served, only those of account-api.ts.
    basePath: '/api/account/library',
    secret,
    database: {
      db: db.withSchema('kernel').withPlugin(houseTime(clock)),
      type: 'postgres' as const,
      transaction: true,
    },
    ...tableNames(async (text) => digestOf(text)),
    databaseHooks: {
      user: { create: { before: onlyVerified } },
      account: { create: { before: noTokens }, update: { before: noTokens } },
    },
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
      level: 'warn' as const,
      // What it says may hold addresses: only the fixed beginning of a sentence and the kind of error pass.
      log: (_level: string, message: string, ...rest: unknown[]) =>
        log.warn(`accounts: ${beginningOf(message)}${kindOf(rest)}`),
    },
  };
}

/** An account is made for a proven address only, with the name that we have room for and no picture from elsewhere. */
async function onlyVerified(person: { emailVerified?: boolean; name?: string }) {
  if (person.emailVerified !== true) throw new APIError('FORBIDDEN', { code: 'EMAIL_UNVERIFIED' });
  return { data: { name: (person.name ?? '').trim().slice(0, 100), image: null } };
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
      scope: null,
    },
  };
}

function beginningOf(message: string): string {
  const [start = ''] = message.replaceAll(/"[^"]*"/g, '…').split(/: |[`(]/);
  return /^[A-Za-z][A-Za-z …_'-]{0,80}$/.test(start.trim()) ? start.trim() : 'something went wrong';
}

function kindOf(rest: readonly unknown[]): string {
  const error = rest.find((one) => one instanceof Error);
  return error === undefined ? '' : ` (${error.name})`;
}
