import { type LookupAddress, lookup as resolveByDns } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { GuardFault } from './guard-fault.ts';
import type { Agents } from './kept-connections.ts';
import { isPrivateAddress } from './private-address.ts';

/** How often a source may send us on. */
const REDIRECTS = 3;

/** All addresses that a name stands for at this moment, as `dns.lookup` with `all` answers. */
export type ResolveName = (
  name: string,
  options: { all: true; family?: number | 'IPv4' | 'IPv6'; hints?: number },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface GuardedOptions {
  /** Origins that the operator configured: these alone may lie inside. */
  trusted: ReadonlySet<string>;
  headers: Record<string, string>;
  signal: AbortSignal;
  resolve?: ResolveName | undefined;
  /** Waits before each request, also before those that a redirect leads to. */
  before?: (address: URL) => Promise<void>;
}

export interface GuardedPost extends Omit<GuardedOptions, 'before'> {
  body: Uint8Array;
  /** Connections that stay open between requests; left out: a new one for each. */
  agents?: Agents;
}

/**
 * One GET that cannot be led inside the house: every address that a name stands for is checked at the moment of
 * connecting (so that a name cannot change its mind in between), at each redirect anew. Sends no cookie, no address
 * of the reader and no word about who asks. Throws `GuardFault`, or the error of the network as it came.
 */
export async function guardedGet(address: URL, options: GuardedOptions): Promise<IncomingMessage> {
  let next = address;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    refuse(next, options.trusted);
    await options.before?.(next);
    const answer = await ask(next, options);
    const { statusCode = 0, headers } = answer;
    if (![301, 302, 303, 307, 308].includes(statusCode)) return answer;
    answer.destroy();
    const target = URL.parse(headers.location ?? '', next);
    if (target === null || headers.location === undefined) throw new GuardFault('nowhere');
    if (next.protocol === 'https:' && target.protocol !== 'https:') throw new GuardFault('unprotected');
    next = target;
  }
  throw new GuardFault('too-often');
}

/**
 * One POST under the same guard. Follows no redirect: what is sent is for this address and no other. Throws
 * `GuardFault`, or the error of the network as it came.
 */
export async function guardedPost(address: URL, options: GuardedPost): Promise<IncomingMessage> {
  refuse(address, options.trusted);
  return ask(address, options);
}

/** Whether an address may be asked, as far as that can be told before its name is looked up. Throws `GuardFault`. */
export function refuse(address: URL, trusted: ReadonlySet<string>): void {
  if (!/^https?:$/.test(address.protocol) || address.username !== '' || address.password !== '')
    throw new GuardFault('kind');
  const host = address.hostname.replace(/^\[|\]$/g, '');
  // A literal address is never looked up.
  if (!trusted.has(address.origin) && isIP(host) !== 0 && isPrivateAddress(host))
    throw new GuardFault('private');
}

function ask(
  address: URL,
  options: GuardedOptions & Partial<Pick<GuardedPost, 'body' | 'agents'>>,
): Promise<IncomingMessage> {
  const { trusted, headers, signal, resolve: resolveName = resolveByDns, body, agents } = options;
  const isSecure = address.protocol === 'https:';
  const { request } = isSecure ? https : http;
  const method = body === undefined ? 'GET' : 'POST';
  const lookup = checkedLookup(resolveName, trusted.has(address.origin));
  return new Promise((resolve, reject) => {
    const agent = agents === undefined ? false : agents[isSecure ? 'https' : 'http'];
    const asked = request(address, { method, signal, headers, agent, lookup }, resolve);
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Looks a name up and refuses it if any of its addresses lies inside; the socket connects to what was checked. */
function checkedLookup(resolveName: ResolveName, mayBeInside: boolean): LookupFunction {
  return (hostname, { all, family, hints }, done) => {
    const wanted = { ...(family !== undefined && { family }), ...(hints !== undefined && { hints }) };
    resolveName(hostname, { ...wanted, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const isInside = addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address));
      if (isInside && !mayBeInside) return done(new GuardFault('private'), '', 0);
      if (all) return done(null, addresses);
      done(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
    });
  };
}
