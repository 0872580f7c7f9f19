import { GuardFault, type GuardReason } from '../../net/guard-fault.ts';
import { FetchFault, type FetchFaultCode } from './fetch-fault.ts';

/** Reason of the guard → our code, and how the sentence that begins with the host goes on. */
const GUARDED: Readonly<Record<GuardReason, readonly [FetchFaultCode, string]>> = {
  kind: ['redirect', 'sends on to an address that is neither http nor https, or holds a password'],
  private: [
    'private',
    'leads into a private network: if the feed is meant to lie there, list its origin in SOURCES_ALLOW_ORIGINS',
  ],
  nowhere: ['redirect', 'sends on without saying where'],
  unprotected: ['redirect', 'sends on from https to http: enter an address that stays protected'],
  'too-often': ['redirect', 'sends on more than three times: enter the address where it ends'],
};

/** What Node says when a certificate is not to be trusted; names of OpenSSL's verification and of Node's own check. */
const CERTIFICATE = /^(ERR_TLS_|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|CRL_|HOSTNAME_MISMATCH|INVALID_CA)/;

/**
 * What ended a request, in the closed list; an error of the program itself is given back as it is. `origin` begins the sentence ("The server a.example"); `isAnswered`:
 * the server had begun to answer, so that what broke is the answer.
 */
export function asFetchFault(
  error: unknown,
  { origin, signal, isAnswered }: { origin: string; signal: AbortSignal; isAnswered: boolean },
): unknown {
  if (error instanceof FetchFault) return error;
  if (signal.aborted) return abortedBy(signal.reason);
  if (error instanceof GuardFault) {
    const [code, text] = GUARDED[error.reason];
    return new FetchFault(code, `${origin} ${text}.`, { cause: error });
  }
  const name = codeOf(error);
  if (name === null) return error;
  if (isAnswered)
    return new FetchFault('cut-off', `${origin} broke off before the end: the next run tries again.`, {
      cause: error,
    });
  if (CERTIFICATE.test(name))
    return new FetchFault(
      'certificate',
      `${origin} has a certificate that cannot be trusted (${name}): its operator must renew it.`,
      { cause: error },
    );
  return new FetchFault(
    'unreachable',
    `${origin} cannot be reached (${name}): check the address; the next run tries again.`,
    { cause: error },
  );
}

/** The stopwatch says why; anything else is the will of the caller. */
export function abortedBy(reason: unknown): FetchFault {
  if (reason instanceof FetchFault) return reason;
  return new FetchFault('aborted', 'The fetch was ended before its time: the next run begins anew.', {
    cause: reason,
  });
}

/** "ECONNREFUSED"; of several addresses that were tried in turn, the first one's. null: no error of the network. */
function codeOf(error: unknown): string | null {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error && 'code' in first && typeof first.code === 'string' ? first.code : null;
}
