import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Permission } from '../identity/permission.ts';
import type { Identity, Membership, Person } from '../identity/person.ts';
import { can, type Reach, waysTo } from '../identity/rights/can.ts';
import type { Mandate } from '../identity/rights/mandate.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Place } from '../places/place.ts';
import { requirePlace } from '../places/require-place.ts';
import type { Limits } from './limits/limits.ts';
import { problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this route: `public`, or one of the permissions of house and solutions. Required. */
    permission?: string;
    /** Another proof that lets a program in without a person (a token); for routes with a permission. */
    alsoBy?: (request: FastifyRequest) => boolean;
  }
  interface FastifyRequest {
    /** Who is signed in: on routes with a permission, null on public ones. See `personOf`. */
    person: Person | null;
    /** The memberships that carry the permission of a guarded route at a place here, the nearest first. */
    ways: readonly { via: Reach; by: Membership }[];
  }
}

/** Here and below, plug-ins of others make routes that cannot name a permission; both are public as a whole. */
const FOREIGN_ROUTES = ['/api/docs', '/assets'];

export interface Guard {
  permissions: ReadonlyMap<string, Permission>;
  identity: Identity;
  places(): PlaceDirectory;
  mandatesOf(ars: string): Promise<readonly Mandate[]>;
  limits: Limits;
}

/**
 * Refuses, at start, every route that does not say who may call it, or that costs or changes something and names no
 * limit; later every call that is beyond the limit or that `can` refuses.
 */
export function requirePermissions(app: FastifyInstance, guard: Guard): void {
  app.decorateRequest('person', null);
  app.decorateRequest('ways');
  app.addHook('onRoute', (route) => {
    if (route.config?.permission === undefined && isForeign(route.url)) {
      route.config = { ...route.config, permission: 'public' };
    }
    const permission = permissionOf(route, guard.permissions);
    const group = limitOf(route, permission);
    // Public routes that only read pay nothing for this.
    if (permission === 'public' && group === undefined) return;
    const limit = group === undefined ? [] : [guard.limits[group]];
    const own = [route.onRequest ?? []].flat();
    if (permission === 'public') {
      route.onRequest = [...(changesSomething(route) ? [keepNothing] : []), ...limit, ...own];
      return;
    }
    // Who it is first, so that a person is counted wherever she is; refused calls are counted too.
    route.onRequest = [
      ...[keepNothing, (request: FastifyRequest) => identify(request, guard)],
      ...limit,
      ...[(request: FastifyRequest) => admit(request, permission, guard), ...own],
    ];
  });
}

function isForeign(url: string): boolean {
  return FOREIGN_ROUTES.some((root) => url === root || url.startsWith(`${root}/`));
}

/** The person of a guarded route. */
export function personOf(request: FastifyRequest): Person {
  if (request.person === null) throw signInRequired();
  return request.person;
}

/** The place of a route with `:ars`, as it is called today. */
export function placeOf(request: FastifyRequest, places: PlaceDirectory): Place {
  const { ars } = request.params as { ars?: unknown }; // any route may ask; checked here
  return requirePlace(places, typeof ars === 'string' ? ars : '');
}

function permissionOf(route: RouteOptions, known: ReadonlyMap<string, Permission>): Permission | 'public' {
  const name = route.config?.permission;
  if (name === undefined)
    throw new Error(`Route ${String(route.method)} ${route.url} names no permission (config.permission)`);
  if (name === 'public') return name;
  const permission = known.get(name);
  if (permission === undefined)
    throw new Error(`Route ${route.url} names the permission "${name}", which nobody declares`);
  if (permission.scope === 'place' && !route.url.split('/').includes(':ars'))
    throw new Error(`Route ${route.url} needs ":ars": "${name}" is a permission at a place`);
  return permission;
}

/**
 * Answers about people, and to what changes something, are kept by nobody; a route may say otherwise. They are of one
 * request alone, and name it.
 */
async function keepNothing(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers({ 'cache-control': 'no-store', 'x-request-id': request.id });
}

function changesSomething({ method }: RouteOptions): boolean {
  return [method].flat().some((one) => !['GET', 'HEAD', 'OPTIONS'].includes(one.toUpperCase()));
}

function limitOf(route: RouteOptions, permission: Permission | 'public') {
  const group = route.config?.limit;
  if (group === undefined && (permission !== 'public' || changesSomething(route)))
    throw new Error(`Route ${String(route.method)} ${route.url} names no limit (config.limit)`);
  return group;
}

async function identify(request: FastifyRequest, guard: Guard): Promise<void> {
  request.person = await guard.identity.identify(request.headers);
}

async function admit(request: FastifyRequest, permission: Permission, guard: Guard): Promise<void> {
  const { person } = request;
  if (person === null && request.routeOptions.config.alsoBy?.(request)) return;
  const places = guard.places();
  const target = person === null || permission.scope !== 'place' ? null : await targetOf(request, guard);
  const decision = can({ person, permission, target, places });
  if (decision.allowed) {
    request.ways = person === null || target === null ? [] : waysTo({ person, permission, target, places });
    return;
  }
  if (decision.reason === 'sign-in') throw signInRequired();
  throw problem({
    code: `no-permission-${decision.reason}`,
    status: 403,
    title: 'Not permitted',
    values: { permission: permission.name },
  });
}

async function targetOf(request: FastifyRequest, guard: Guard) {
  const place = placeOf(request, guard.places());
  return { place, mandates: await guard.mandatesOf(place.ars) };
}

function signInRequired() {
  return problem({ code: 'sign-in-required', status: 401, title: 'Sign-in required' });
}
