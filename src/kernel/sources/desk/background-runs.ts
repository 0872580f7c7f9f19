import type { FastifyBaseLogger } from 'fastify';
import type { RunOptions } from '../run/run.ts';
import type { RunHouse } from '../run/run-house.ts';
import { runSource } from '../run/run-source.ts';
import { SourceError } from '../source-error.ts';

/** At the same time in one process, beside the schedule: each takes a connection and memory. */
const MOST = 2;

/** Runs that somebody at a desk asked for; they go on when the page is left. */
export interface BackgroundRuns {
  /** Resolves when it has begun. Throws `SourceError`: also `busy`, where it or too many others are being run. */
  begin(id: string, options?: RunOptions): Promise<void>;
  /** Ends those under way; nothing of them is kept. */
  close(): Promise<void>;
}

export function createBackgroundRuns(house: RunHouse, log: Pick<FastifyBaseLogger, 'warn'>): BackgroundRuns {
  const stop = new AbortController();
  const running = new Set<Promise<unknown>>();
  return {
    async begin(id, options = {}) {
      if (running.size >= MOST)
        throw new SourceError('busy', 'Other sources are being run at this moment: wait for them.');
      const { promise: begun, resolve } = Promise.withResolvers<void>();
      const run = runSource(id, house, { ...options, signal: stop.signal, begun: resolve });
      running.add(run);
      const ended = run.then(
        ({ source, outcome, fault }) => {
          if (outcome === 'failed') log.warn({ source: source.id, code: fault?.code }, 'a source failed');
        },
        (error: unknown) => {
          if (!(error instanceof SourceError) && !stop.signal.aborted)
            log.warn({ source: id, err: error }, 'a source was not run');
          throw error;
        },
      );
      void ended.catch(() => undefined).finally(() => running.delete(run));
      await Promise.race([begun, ended]);
    },
    async close() {
      stop.abort(new Error('The house is closing'));
      await Promise.allSettled([...running]);
    },
  };
}
