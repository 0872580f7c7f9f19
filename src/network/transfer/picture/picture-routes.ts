import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';

export function pictureRoutes(_instance: FastifyInstance, _kernel: Kernel): void {}
