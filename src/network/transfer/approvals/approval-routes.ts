import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';

export function approvalRoutes(_instance: FastifyInstance, _kernel: Kernel): void {}
