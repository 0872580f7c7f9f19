import type { FastifyBaseLogger } from 'fastify';
import type { Kernel, Solution } from '../../solution.ts';

/** What the desk's APIs about solutions need. */
export interface AdoptionHouse {
  kernel: Kernel;
  solutions: readonly Solution[];
  log: Pick<FastifyBaseLogger, 'warn'>;
}
