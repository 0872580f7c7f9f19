import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';

/** Routes under `/api/parking`; each subject has a file of its own. */
export function routes(_instance: FastifyInstance, _kernel: Kernel): void {}
