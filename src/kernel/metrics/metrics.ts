import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import type { BundleService } from '../bundle/service.ts';
import type { Watcher } from '../http/requests/watch-requests.ts';
import type { Kernel } from '../solution.ts';
import { measureHouse } from './house-metrics.ts';
import { tokenCheck } from './metrics-token.ts';
import { measureProcess } from './process-metrics.ts';
import { measureRequests } from './request-metrics.ts';

export interface Metrics {
  /** Counts requests. */
  watcher: Watcher;
  /** `GET /metrics` for Prometheus: by the token, or for an operator who is signed in. */
  routes(app: FastifyInstance, house: MetricsHouse): void;
}

interface MetricsHouse {
  kernel: Kernel;
  bundles: BundleService;
  token: string | null;
}

/** Figures about the running house. Labels are closed lists: no path with values, nothing about people. */
export function createMetrics(): Metrics {
  const register = new Registry();
  return {
    watcher: measureRequests(register),
    routes(app, { kernel, bundles, token }) {
      measureHouse(register, { kernel, bundles });
      const stop = measureProcess(register);
      app.addHook('onClose', async () => stop());
      const isToken = tokenCheck(token);
      app.get(
        '/metrics',
        {
          config: {
            permission: 'operation:read',
            limit: 'desk',
            alsoBy: ({ headers }) => isToken(headers.authorization),
          },
          schema: { hide: true },
        },
        async (_request, reply) => reply.type(register.contentType).send(await register.metrics()),
      );
    },
  };
}
