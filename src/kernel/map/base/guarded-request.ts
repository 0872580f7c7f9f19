import { lookup as resolveName } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';
import { TileFault } from './tile-fault.ts';

/** How often a source may send us on. */
const REDIRECTS = 3;

/**
 * One GET that cannot be led inside the house: every address that a name stands for is checked at the moment of
 * connecting (so that a name cannot change its mind in between), at each redirect anew. Only the origin that the
 * operator configured may lie inside. Sends no cookie, no address of the reader and no word about who asks.
 * Throws `TileFault`.
 */
export async function guardedGet(
  address: URL,
  options: { trusted: string; headers: Record<string, string>; signal: AbortSignal },
): Promise<IncomingMessage> {
  let next = address;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const answer = await get(next, options);
    const { statusCode = 0, headers } = answer;
    if (![301, 302, 303, 307, 308].includes(statusCode)) return answer;
    answer.destroy();
    const target = URL.parse(headers.location ?? '', next);
    if (target === null || headers.location === undefined)
      throw new TileFault('redirect', 'The source of the base map sends on to no address');
    if (next.protocol === 'https:' && target.protocol !== 'https:')
      throw new TileFault('redirect', 'The source of the base map sends on to an unprotected address');
    next = target;
  }
  throw new TileFault('redirect', 'The source of the base map sends on too often');
}

function get(
  address: URL,
  { trusted, headers, signal }: { trusted: string; headers: Record<string, string>; signal: AbortSignal },
): Promise<IncomingMessage> {
  if (!/^https?:$/.test(address.protocol) || address.username !== '')
    throw new TileFault('redirect', 'The source of the base map sends on to an address of another kind');
  const mayBeInside = address.origin === trusted;
  const host = address.hostname.replace(/^\[|\]$/g, '');
  // A literal address is never looked up.
  if (!mayBeInside && isIP(host) !== 0 && isPrivateAddress(host)) throw insideFault();
  const { request } = address.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      { signal, headers, agent: false, ...(!mayBeInside && { lookup: publicLookup }) },
      resolve,
    );
    asked.on('error', (error) => reject(asFault(error, signal)));
    asked.end();
  });
}

/** Looks a name up and refuses it if any of its addresses lies inside. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, '', 0);
    if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address)))
      return done(insideFault(), '', 0);
    if (options.all) return done(null, addresses);
    done(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
  });
};

function insideFault(): TileFault {
  return new TileFault('redirect', 'The source of the base map leads into a private network');
}

/** What went wrong below HTTP, in the closed list. */
export function asFault(error: unknown, signal: AbortSignal): TileFault {
  if (error instanceof TileFault) return error;
  return signal.aborted
    ? new TileFault('late', 'The source of the base map did not answer in time', { cause: error })
    : new TileFault('unreachable', 'The source of the base map cannot be reached', { cause: error });
}
