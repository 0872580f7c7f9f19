import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';

export interface KnownRoute {
  method: string;
  /** With its parameters: "/api/desk/:ars". */
  url: string;
  permission: string;
}

/** Every route of the applications that are built meanwhile, also those of plug-ins, in the order in which they came. */
export async function collectRoutes<T>(build: () => Promise<T>): Promise<{ built: T; routes: KnownRoute[] }> {
  const found: RouteOptions[] = [];
  const listen = (message: unknown) => {
    // What Fastify publishes on this channel of its own.
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', (route) => void found.push(route));
  };
  subscribe('fastify.initialization', listen);
  try {
    const built = await build();
    // Read only now: the guard of the house names the permission of some routes itself.
    const routes = found.flatMap(({ method, url, config }) =>
      [method].flat().map((one) => ({ method: one, url, permission: config?.permission ?? '(none)' })),
    );
    return { built, routes };
  } finally {
    unsubscribe('fastify.initialization', listen);
  }
}
