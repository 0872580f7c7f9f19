import type { FastifyInstance } from 'fastify';
import { problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this route: `public`, or one of the closed list of its solution. Required. */
    permission?: string;
  }
}

/** Below these, plug-ins of others make routes that cannot name a permission; both are public as a whole. */
const FOREIGN_ROUTES = ['/api/docs', '/assets/'];

/**
 * Refuses, at start, every route that does not say who may call it, and every call of a route that
 * is not public as long as nobody can sign in.
 */
export function requirePermissions(app: FastifyInstance, known: ReadonlySet<string>): void {
  app.addHook('onRoute', (route) => {
    if (FOREIGN_ROUTES.some((prefix) => route.url.startsWith(prefix))) {
      route.config = { ...route.config, permission: 'public' };
    }
    const permission = route.config?.permission;
    if (permission === undefined) {
      throw new Error(`Route ${String(route.method)} ${route.url} names no permission (config.permission)`);
    }
    if (permission !== 'public' && !known.has(permission)) {
      throw new Error(`Route ${route.url} names the permission "${permission}", which no solution declares`);
    }
    // Public routes pay nothing for this; nobody can sign in yet, so all others refuse.
    if (permission !== 'public') route.onRequest = [refuse, ...[route.onRequest ?? []].flat()];
  });
}

function refuse(_request: unknown, _reply: unknown, done: (error: Error) => void): void {
  done(problem({ code: 'sign-in-required', status: 401, title: 'Sign-in required' }));
}
