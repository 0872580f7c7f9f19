import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import { problem } from '../problem.ts';
import { LIMIT_FIGURES, type LimitFigure } from './limit-figures.ts';
import type { LimitGroup } from './limit-group.ts';
import { limitKey } from './limit-key.ts';

/** The hook that counts for a group; the same one for all of its routes, so that they are counted together. */
export type Limits = Readonly<Record<LimitGroup, onRequestAsyncHookHandler>>;

/** Callers that are counted at once in a group; whom it forgets begins anew. About 10 MB when full. */
const MOST_CALLERS = 50_000;

/** Prepares counting, in the memory of this process. Routes without a group pay nothing for it. */
export async function createLimits(
  app: FastifyInstance,
  figures: Readonly<Record<LimitGroup, LimitFigure>> = LIMIT_FIGURES,
): Promise<Limits> {
  // How much is left is told to nobody: answers of some groups may be kept by caches for all.
  await app.register(rateLimit, { global: false, addHeaders: QUIET, addHeadersOnExceeding: QUIET });
  const hookOf = ({ most, seconds }: LimitFigure): onRequestAsyncHookHandler =>
    app.rateLimit({
      max: most,
      timeWindow: seconds * 1000,
      cache: MOST_CALLERS,
      keyGenerator: limitKey,
      errorResponseBuilder: (_request, { ttl }) =>
        problem({
          code: 'too-many-requests',
          status: 429,
          title: 'Too many requests',
          values: { count: Math.max(1, Math.ceil(ttl / 60_000)) },
        }),
    });
  const hooks = Object.entries(figures).map(([group, figure]) => [group, hookOf(figure)]);
  return Object.fromEntries(hooks); // a figure for each group is what `figures` is
}

const QUIET = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };
