import type { FastifyReply, FastifyRequest } from 'fastify';
import { ownPathOf } from '../../../http/own-path.ts';
import { problem } from '../../../http/problem.ts';
import { type Language, PREFIX } from '../../../i18n/language.ts';
import { MINE_PATH } from '../../../pages/paths.ts';
import { headersFor, passCookies } from '../library-call.ts';
import { STATE_SECONDS } from '../lifetimes.ts';
import { requireFresh } from '../require-fresh.ts';
import type { ProviderDesk } from './provider-desk.ts';
import { ProviderError } from './provider-error.ts';
import { keepState } from './state-store.ts';

/** Never served: tells the end of the library's way from everything else in its answer. */
export const LIBRARY_FAULT = '/library-fault';

export interface Wish {
  id: string;
  next: string;
  language: Language;
  /** The signed-in owner wants to sign in there too from now on. */
  link: boolean;
}

/** Begins a sign-in at a provider, in this browser: the address to go to. */
export async function beginSignIn(
  desk: ProviderDesk,
  wish: Wish,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<{ url: string }> {
  const { accounts } = desk;
  const { db, clock } = accounts;
  const provider = desk.provider(wish.id);
  if (wish.link) await requireOwner(desk, request);
  const { auth } = await desk.open(provider).catch((error: unknown) => {
    if (!(error instanceof ProviderError)) throw error;
    accounts.log.warn(`accounts: ${error.message}`);
    throw problem({
      ...{ code: 'provider-unavailable', status: 503, title: 'Provider does not answer' },
      values: { name: provider.name },
    });
  });
  const asked = {
    body: {
      provider: provider.id,
      callbackURL: '/library-done',
      errorCallbackURL: LIBRARY_FAULT,
      disableRedirect: true,
    },
    headers: headersFor(request),
    returnHeaders: true,
  } as const;
  const begun = wish.link ? auth.api.linkSocialAccount(asked) : auth.api.signInSocial(asked);
  const { headers, response } = await begun.catch((error: unknown) => {
    throw new Error('The library did not begin the sign-in', { cause: error });
  });
  const { url } = response;
  const state = url === undefined ? null : new URL(url).searchParams.get('state');
  if (url === undefined || state === null) throw new Error('The library gave no address to go to');
  const now = clock.now();
  await keepState(db, {
    identifier: accounts.digestOf(`provider-state:${state}`),
    value: {
      provider: provider.id,
      next: ownPathOf(wish.next) ?? PREFIX[wish.language] + MINE_PATH,
      language: wish.language,
    },
    ...{ now, expiresAt: now.add({ seconds: STATE_SECONDS }) },
  });
  passCookies(accounts, headers, reply);
  return { url };
}

async function requireOwner({ accounts }: ProviderDesk, request: FastifyRequest): Promise<void> {
  const person = await accounts.identity.identify(request.headers);
  if (person === null) throw problem({ code: 'sign-in-required', status: 401, title: 'Sign-in required' });
  requireFresh(person, accounts.clock);
}
