import type { FastifyInstance } from 'fastify';
import { createReadiness, type ReadinessHouse } from './readiness.ts';

const OPTIONS = { config: { permission: 'public' }, schema: { hide: true } } as const;

/** `/health/live`: the process answers. `/health/ready`: it can serve; 503 with the reasons, by code, while it cannot. */
export function healthRoutes(app: FastifyInstance, house: ReadinessHouse): void {
  const faults = createReadiness(house);
  for (const path of ['/health/live', '/api/health']) {
    app.get(path, OPTIONS, async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { ok: true };
    });
  }
  app.get('/health/ready', OPTIONS, async (_request, reply) => {
    const reasons = await faults();
    reply.code(reasons.length === 0 ? 200 : 503).header('cache-control', 'no-store');
    return { ok: reasons.length === 0, reasons };
  });
}
