import type { IncomingMessage } from 'node:http';
import { guardedGet } from '../../net/guarded-request.ts';
import { UnreadableFeed } from '../connector.ts';
import { asFetchFault } from '../fetch/as-fetch-fault.ts';
import { FetchFault } from '../fetch/fetch-fault.ts';
import { checkMediaType, mediaTypeOf } from '../fetch/media-type.ts';
import { tooLarge } from '../fetch/meter.ts';
import type { Outside } from '../fetch/outside.ts';
import { plainBytes } from '../fetch/plain-bytes.ts';
import { retryAfter } from '../fetch/retry-after.ts';
import { createStopwatch, type Stopwatch } from '../fetch/stopwatch.ts';
import type { Ask, AskAnswer, AskCall } from './ask.ts';
import type { Leave } from './ask-gate.ts';
import { ASK_LIMITS } from './ask-limits.ts';

const JSON_TYPES = ['application/json', 'application/hal+json', 'application/problem+json', 'text/json'];

/**
 * A way to ask what lies below an address: guarded against being led inside, within limits of time and size, in turn
 * with all others who ask the same host. `signal` ends all of it.
 */
export function createAsk(address: string, outside: Outside, signal: AbortSignal): Ask {
  return async (call) => {
    const stopwatch = createStopwatch(ASK_LIMITS, signal);
    const url = urlOf(address, call);
    let host = url.hostname;
    let leave: Leave | undefined;
    let isAnswered = false;
    try {
      const answer = await guardedGet(url, {
        trusted: outside.allowOrigins,
        headers: headersOf(call, outside),
        signal: stopwatch.signal,
        resolve: outside.resolve,
        async before(next) {
          stopwatch.rest();
          leave?.('unsaid');
          leave = undefined;
          host = next.hostname;
          leave = await outside.gate.enter(host, signal);
          stopwatch.start(originOf(host));
        },
      });
      isAnswered = true;
      try {
        const taken = await take(answer, { call, outside, stopwatch, host });
        leave?.('fine');
        leave = undefined;
        return taken;
      } finally {
        answer.destroy();
      }
    } catch (error) {
      const fault =
        error instanceof UnreadableFeed
          ? error
          : asFetchFault(error, { origin: originOf(host), signal: stopwatch.signal, isAnswered });
      leave?.(saysSomething(fault) ? 'failed' : 'unsaid');
      leave = undefined;
      throw fault;
    } finally {
      stopwatch.rest();
      leave?.('unsaid');
    }
  };
}

/** Whether a fault is one of the host: what somebody asked wrongly, or ended, is none. */
function saysSomething(fault: unknown): boolean {
  if (fault instanceof UnreadableFeed) return true;
  if (!(fault instanceof FetchFault)) return false;
  if (fault.code === 'refused') return fault.status === 429 || (fault.status ?? 0) >= 500;
  return fault.code !== 'aborted' && fault.code !== 'postponed';
}

async function take(
  answer: IncomingMessage,
  { call, outside, stopwatch, host }: { call: AskCall; outside: Outside; stopwatch: Stopwatch; host: string },
): Promise<AskAnswer> {
  const { statusCode: status = 0, headers } = answer;
  const origin = originOf(host);
  const language = headers['content-language']?.split(',')[0]?.trim().toLowerCase() || null;
  if (status !== 200) {
    if (call.statuses?.includes(status)) return { status, body: null, language, bytes: 0 };
    throw refused(status, headers['retry-after'], { host, outside });
  }
  const said = mediaTypeOf(headers['content-type']);
  checkMediaType(said, JSON_TYPES, origin);
  if (Number(headers['content-length'] ?? 0) > ASK_LIMITS.transferredBytes)
    throw tooLarge(origin, ASK_LIMITS.transferredBytes);
  const chunks: Uint8Array[] = [];
  for await (const chunk of plainBytes({
    bytes: stopwatch.watch(answer),
    contentEncoding: headers['content-encoding'],
    ...{ said, accepted: JSON_TYPES, limits: ASK_LIMITS, origin },
  }))
    chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return { status, body: parse(bytes, call.path), language, bytes: bytes.length };
}

function parse(bytes: Buffer, path: string): unknown {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '')
    throw new UnreadableFeed('empty', 'The answer is empty: the source says nothing at all.', {
      where: path,
    });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFeed('bad-json', 'The answer is no valid JSON.', { where: path, cause: error });
  }
}

function refused(
  status: number,
  header: string | undefined,
  { host, outside }: { host: string; outside: Outside },
): FetchFault {
  const notBefore = status === 429 || status === 503 ? retryAfter(header, outside.clock.now()) : null;
  if (notBefore !== null) outside.gate.leaveAlone(host, notBefore);
  const isOurs = status >= 400 && status < 500 && status !== 429;
  return new FetchFault(
    'refused',
    `${originOf(host)} answered with status ${status}: ${isOurs ? 'check the address of the source; perhaps another version of the interface is spoken there' : 'it is asked again later'}.`,
    { status, notBefore },
  );
}

function urlOf(address: string, { path, query }: AskCall): URL {
  const base = URL.parse(address.replace(/\/+$/, ''));
  if (base === null || !/^https?:$/.test(base.protocol) || base.username !== '' || base.password !== '')
    throw new FetchFault(
      'address',
      'The address of the source cannot be asked: it must begin with http:// or https:// and hold no name and password.',
    );
  const url = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

function headersOf({ headers }: AskCall, { userAgent }: Outside): Record<string, string> {
  return {
    ...headers,
    accept: 'application/json',
    'accept-encoding': 'gzip, br, deflate',
    'user-agent': userAgent,
  };
}

function originOf(host: string): string {
  return `The server ${host}`;
}
