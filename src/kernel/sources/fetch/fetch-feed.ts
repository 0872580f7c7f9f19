import { abortedBy } from './as-fetch-fault.ts';
import { backOff } from './back-off.ts';
import { download } from './download.ts';
import type { FeedAnswer, FeedRequest } from './feed-request.ts';
import { FetchFault } from './fetch-fault.ts';
import { FETCH_LIMITS } from './limits.ts';
import type { Outside } from './outside.ts';
import { LONGEST_WAIT } from './politeness.ts';

const ATTEMPTS = 3;

/**
 * Fetches a feed to `<folder>/<sha256>.feed`, unpacked, if it is another content than the known one. Up to three
 * attempts where a fault may pass by itself. Memory does not grow with its length. Throws `FetchFault`, and leaves
 * nothing on disk then.
 */
export async function fetchFeed(request: FeedRequest, outside: Outside): Promise<FeedAnswer> {
  const address = addressOf(request.address);
  const limits = { ...FETCH_LIMITS, ...request.limits };
  const signal = request.signal ?? new AbortController().signal;
  for (let attempt = 1; ; attempt++) {
    try {
      return await download({ ...request, address, limits, signal }, outside);
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      if (attempt >= ATTEMPTS || !mayPass(error)) throw error;
      const rest = restOf(error, outside);
      if (rest > LONGEST_WAIT) throw error;
      await pause(Math.max(backOff(attempt, outside.random()), rest), signal, outside);
    }
  }
}

/** Network, 429 and 5xx; not what the same request would meet again. */
function mayPass({ code, status }: FetchFault): boolean {
  if (code === 'refused') return status === 429 || (status !== null && status >= 500);
  return code === 'unreachable' || code === 'stalled' || code === 'cut-off';
}

function restOf({ notBefore }: FetchFault, { clock }: Outside): number {
  return notBefore === null ? 0 : notBefore.epochMilliseconds - clock.milliseconds();
}

async function pause(milliseconds: number, signal: AbortSignal, { wait }: Outside): Promise<void> {
  try {
    await wait(milliseconds, signal);
  } catch (error) {
    throw signal.aborted ? abortedBy(signal.reason) : error;
  }
}

function addressOf(text: string): URL {
  const address = URL.parse(text);
  const isFit =
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    address.username === '' &&
    address.password === '';
  if (isFit) return address;
  throw new FetchFault(
    'address',
    'The address of the source cannot be asked: it must begin with http:// or https:// and hold no name and password.',
  );
}
