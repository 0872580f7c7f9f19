import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Language, PREFIX } from '../../../i18n/language.ts';
import type { Accounts } from '../create-accounts.ts';
import { concludeSignIn, headersFor } from '../library-call.ts';
import { LIBRARY_FAULT } from './begin-sign-in.ts';
import type { ProviderDesk } from './provider-desk.ts';
import { ProviderError } from './provider-error.ts';
import { faultOf, type SignInFault } from './sign-in-fault.ts';
import { claimState } from './state-store.ts';

/** What a provider sends along (RFC 6749, 4.1.2; RFC 9207). */
const answer = z.object({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(8000).optional(),
  error: z.string().max(200).optional(),
  iss: z.string().max(1000).optional(),
});

type Answer = z.infer<typeof answer>;
type Exchange = { request: FastifyRequest; reply: FastifyReply };

/**
 * The provider sent somebody back: whatever it says, the answer is a path of ours, `next` or the page for signing in
 * with one of the codes of `SIGN_IN_FAULTS`. Never throws.
 */
export async function endSignIn(desk: ProviderDesk, id: string, exchange: Exchange): Promise<string> {
  const { accounts } = desk;
  let language: Language = 'de';
  try {
    const read = answer.safeParse(exchange.request.query);
    if (!read.success) return faultPath('provider', language);
    const identifier = accounts.digestOf(`provider-state:${read.data.state}`);
    const waiting = await claimState(accounts.db, identifier, accounts.clock.now());
    if (waiting === null) return faultPath('late', language);
    language = waiting.language;
    if (waiting.provider !== id) return faultPath('provider', language);
    const fault = await conclude(desk, id, read.data, exchange);
    return fault === null ? waiting.next : faultPath(fault, language);
  } catch (error) {
    note(accounts, error);
    return faultPath(error instanceof ProviderError ? error.fault : 'failed', language);
  } finally {
    exchange.reply.header('set-cookie', accounts.cookies.header('provider', '', 0));
  }
}

/** null: signed in, or linked. */
async function conclude(
  desk: ProviderDesk,
  id: string,
  { error, ...query }: Answer,
  { request, reply }: Exchange,
): Promise<SignInFault | null> {
  if (error !== undefined) return error === 'access_denied' ? 'cancelled' : 'provider';
  const { accounts } = desk;
  const { auth, noted } = await desk.open(desk.provider(id));
  const response = await auth.api.callbackOAuth({
    ...{ method: 'GET', params: { id }, query, headers: headersFor(request) },
    asResponse: true,
  });
  const target = new URL(response.headers.get('location') ?? LIBRARY_FAULT, accounts.publicUrl);
  if (target.pathname === '/library-done') {
    // A link leaves the session as it is.
    if (isSession(accounts, response.headers))
      await concludeSignIn(accounts, { request, reply, headers: response.headers });
    return null;
  }
  if (noted.error !== undefined) throw noted.error;
  return faultOf(target.searchParams.get('error') ?? '');
}

function isSession({ cookies }: Accounts, headers: Headers): boolean {
  return headers.getSetCookie().some((line) => line.startsWith(`${cookies.names.session}=`));
}

function faultPath(fault: SignInFault, language: Language): string {
  return `${PREFIX[language]}/anmelden?fehler=${fault}`;
}

/** Names the provider's fault, and of everything else only the kind. */
function note({ log }: Accounts, error: unknown): void {
  const words =
    error instanceof ProviderError ? error.message : error instanceof Error ? error.name : typeof error;
  log.warn(`accounts: a sign-in at a provider failed: ${words}`);
}
