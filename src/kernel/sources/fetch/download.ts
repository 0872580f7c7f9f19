import type { IncomingMessage } from 'node:http';
import { guardedGet } from '../../net/guarded-request.ts';
import { asFetchFault } from './as-fetch-fault.ts';
import type { FeedAnswer, FeedRequest } from './feed-request.ts';
import { FetchFault } from './fetch-fault.ts';
import type { FetchLimits } from './limits.ts';
import { checkMediaType, mediaTypeOf } from './media-type.ts';
import { tooLarge } from './meter.ts';
import type { Outside } from './outside.ts';
import { plainBytes } from './plain-bytes.ts';
import { retryAfter } from './retry-after.ts';
import { spool } from './spool.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';
import { conditions, validatorsOf } from './validators.ts';

export interface Download extends Omit<FeedRequest, 'address' | 'limits'> {
  address: URL;
  limits: FetchLimits;
  signal: AbortSignal;
}

/** One attempt: asks, follows redirects politely, and brings the answer to disk. Throws `FetchFault`. */
export async function download(request: Download, outside: Outside): Promise<FeedAnswer> {
  const stopwatch = createStopwatch(request.limits, request.signal);
  let host = request.address.hostname;
  let leave: (() => void) | undefined;
  let isAnswered = false;
  try {
    const answer = await guardedGet(request.address, {
      trusted: outside.allowOrigins,
      headers: headersOf(request, outside),
      signal: stopwatch.signal,
      resolve: outside.resolve,
      async before(next) {
        stopwatch.rest();
        leave?.();
        leave = undefined;
        host = next.hostname;
        leave = await outside.politeness.enter(host, request.signal);
        stopwatch.start(originOf(host));
      },
    });
    isAnswered = true;
    try {
      return await take(answer, { request, outside, stopwatch, host });
    } finally {
      answer.destroy();
    }
  } catch (error) {
    throw asFetchFault(error, { origin: originOf(host), signal: stopwatch.signal, isAnswered });
  } finally {
    stopwatch.rest();
    leave?.();
  }
}

async function take(
  answer: IncomingMessage,
  {
    request,
    outside,
    stopwatch,
    host,
  }: { request: Download; outside: Outside; stopwatch: Stopwatch; host: string },
): Promise<FeedAnswer> {
  const { statusCode: status = 0, headers } = answer;
  const { known, limits, mediaTypes: accepted, folder } = request;
  const origin = originOf(host);
  const validators = validatorsOf(headers);
  if (status === 304 && known !== null) {
    return {
      status: 'unchanged',
      etag: validators.etag ?? known.etag,
      lastModified: validators.lastModified ?? known.lastModified,
    };
  }
  if (status !== 200) throw refused(answer, { host, outside });
  const said = mediaTypeOf(headers['content-type']);
  checkMediaType(said, accepted, origin);
  if (Number(headers['content-length'] ?? 0) > limits.transferredBytes)
    throw tooLarge(origin, limits.transferredBytes);
  const bytes = plainBytes({
    bytes: stopwatch.watch(answer),
    contentEncoding: headers['content-encoding'],
    said,
    accepted,
    limits,
    origin,
  });
  const now = outside.clock.now();
  const { file, sha256, bytes: size } = await spool(bytes, { folder, known: known?.sha256 ?? null, now });
  if (file === null) return { status: 'unchanged', ...validators };
  return { status: 'fetched', file, sha256, bytes: size, ...validators };
}

function refused(
  { statusCode: status = 0, headers }: IncomingMessage,
  { host, outside }: { host: string; outside: Outside },
): FetchFault {
  const asksForRest = status === 429 || status === 503;
  const notBefore = asksForRest ? retryAfter(headers['retry-after'], outside.clock.now()) : null;
  if (notBefore !== null) outside.politeness.leaveAlone(host, notBefore);
  const isOurs = status >= 400 && status < 500 && status !== 429;
  return new FetchFault(
    'refused',
    `${originOf(host)} answered with status ${status}: ${isOurs ? 'check the address of the source, or ask for access' : 'the next run tries again'}.`,
    { status, notBefore },
  );
}

function headersOf({ mediaTypes, known }: Download, { userAgent }: Outside): Record<string, string> {
  return {
    accept: [...mediaTypes, '*/*;q=0.1'].join(', '),
    'accept-encoding': 'gzip, br, deflate',
    'user-agent': userAgent,
    ...(known !== null && conditions(known)),
  };
}

function originOf(host: string): string {
  return `The server ${host}`;
}
