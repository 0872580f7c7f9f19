import type { FastifyBaseLogger } from 'fastify';
import type { Watcher } from './watch-requests.ts';

/** One line a request: id, method, pattern of the route, status, time; nothing that came with the request. */
export function logRequests(log: Pick<FastifyBaseLogger, 'info'>): Watcher {
  return ({ method, pattern }) =>
    ({ requestId, status, milliseconds }) =>
      log.info({
        ...{ requestId, method, route: pattern, status },
        ms: Math.round(milliseconds * 10) / 10,
      });
}
