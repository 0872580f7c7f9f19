import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A route as it is written in the code: never a path with values. */
export interface WatchedRoute {
  method: string;
  /** "/api/places/:ars/here"; "unknown" for what fits no route. */
  pattern: string;
}

/** How a request ended. */
export interface Ended {
  requestId: string;
  status: number;
  milliseconds: number;
}

/** Asked once a route, so that what belongs to the route is prepared once and not at each request. */
export type Watcher = (route: WatchedRoute) => (ended: Ended) => void;

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Tells all watchers when a request of any route has ended. Call it before the routes are made. */
export function watchRequests(app: FastifyInstance, watchers: readonly Watcher[]): void {
  if (watchers.length === 0) return;
  const tellAbout = (route: WatchedRoute) => {
    const tell = watchers.map((watcher) => watcher(route));
    return (request: FastifyRequest, reply: FastifyReply) => {
      const ended = { requestId: request.id, status: reply.statusCode, milliseconds: reply.elapsedTime };
      for (const one of tell) one(ended);
    };
  };
  app.addHook('onRoute', (route) => {
    const method = typeof route.method === 'string' ? route.method : route.method.join(',');
    const tell = tellAbout({ method, pattern: route.url });
    const watch = (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
      tell(request, reply);
      done();
    };
    route.onResponse = [watch, ...[route.onResponse ?? []].flat()];
  });
  // The handler of what fits no route is none itself, and may be asked with any method.
  const unknown = new Map(
    [...METHODS, 'other'].map((method) => [method, tellAbout({ method, pattern: 'unknown' })]),
  );
  app.addHook('onResponse', (request, reply, done) => {
    if (request.is404) unknown.get(METHODS.has(request.method) ? request.method : 'other')?.(request, reply);
    done();
  });
}
