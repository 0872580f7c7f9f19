/** The way into the library and back: it is told no more than it needs, and only our cookies leave it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from './create-accounts.ts';
import { deviceOf } from './device.ts';
import { endSession } from './session-store.ts';

/** What the library is told of a request: the cookies, and the kind of device in two words. Never an address. */
export function headersFor(request: FastifyRequest): Headers {
  const headers = new Headers({ 'user-agent': deviceOf(request.headers['user-agent']) });
  if (request.headers.cookie !== undefined) headers.set('cookie', request.headers.cookie);
  return headers;
}

/** Hands on the cookies that the library set, as far as they are ours. */
export function passCookies(accounts: Accounts, headers: Headers, reply: FastifyReply): void {
  const names = Object.values(accounts.cookies.names);
  for (const line of headers.getSetCookie()) {
    if (names.some((name) => line.startsWith(`${name}=`))) reply.header('set-cookie', line);
  }
}

/** The code of an error that the library threw on purpose ("INVALID_OTP"); null for everything else. */
export function libraryCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('body' in error)) return null;
  const { body } = error;
  if (typeof body !== 'object' || body === null || !('code' in body)) return null;
  return typeof body.code === 'string' ? body.code : null;
}

/**
 * The end of every sign-in: the new session's cookie goes out, those that served the sign-in are removed, and the
 * session that this browser held before is ended, because nobody could reach it any more.
 */
export async function concludeSignIn(
  accounts: Accounts,
  { request, reply, headers }: { request: FastifyRequest; reply: FastifyReply; headers: Headers },
): Promise<void> {
  passCookies(accounts, headers, reply);
  const before = accounts.cookies.tokenIn(request.headers.cookie);
  if (before !== null) await endSession(accounts.db, before);
}
