import Fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { KERNEL_PERMISSIONS, type Permission } from '../identity/permission.ts';
import type { Person } from '../identity/person.ts';
import { MEMBER_ROLES } from '../identity/role.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import { handleErrors } from './error-handler.ts';
import { createLimits } from './limits/limits.ts';
import { personOf, requirePermissions } from './permissions.ts';

const OWN: Permission = { name: 'bins:empty', scope: 'place', roles: ['editor'] };

/** No route of this file is called at a place, so that nothing of it is ever asked. */
const NO_PLACES = {} as PlaceDirectory;

/** An application whose registry of routes is the real one; nobody is ever signed in. */
async function anApp(person: Person | null = null): Promise<FastifyInstance> {
  const app = Fastify();
  requirePermissions(app, {
    permissions: new Map([...KERNEL_PERMISSIONS, OWN].map((one) => [one.name, one])),
    identity: { identify: async () => person },
    places: () => NO_PLACES,
    mandatesOf: async () => [],
    limits: await createLimits(app),
  });
  handleErrors(app, () => undefined);
  return app;
}

const answer = async () => 'ok';

describe('a route', () => {
  it('without a permission is refused at start, and the message names it', async () => {
    const app = await anApp();
    const refusal = /Route GET \/api\/secret names no permission|Route \/api\/secret names the permission ""/;
    expect(() => app.get('/api/secret', answer)).toThrow(refusal);
    expect(() => app.get('/api/secret', {}, answer)).toThrow(refusal);
    expect(() => app.get('/api/secret', { config: { limit: 'desk' } }, answer)).toThrow(refusal);
    expect(() => app.get('/api/secret', { config: { permission: '' } }, answer)).toThrow(refusal);
  });

  it('with a permission that nobody declares is refused, and the message names both', async () => {
    const app = await anApp();
    expect(() => app.post('/api/x', { config: { permission: 'bins:fill' } }, answer)).toThrow(
      /Route \/api\/x names the permission "bins:fill", which nobody declares/,
    );
    // Roles are no permissions, and neither are prototypes of objects.
    for (const permission of [...MEMBER_ROLES, 'citizen', 'Public', 'constructor', '__proto__'])
      expect(() => app.get('/api/x', { config: { permission } }, answer), permission).toThrow(/nobody/);
  });

  it.each(['/api/x', '/api/x/:id', '/api/x/:arsenal', '/api/x/ars', '/api/x/:id/ars', '/api/x/:ars-:id'])(
    'with a permission at a place, but without place in its address, is refused: %s',
    async (url) => {
      const app = await anApp();
      expect(() => app.get(url, { config: { permission: 'desk:open', limit: 'desk' } }, answer)).toThrow(
        /needs ":ars"/,
      );
    },
  );

  it('with a permission at a place is taken wherever the place stands in its address', async () => {
    const app = await anApp();
    for (const url of ['/api/x/:ars', '/api/x/:ars/y', '/:ars'])
      expect(() =>
        app.get(url, { config: { permission: 'bins:empty', limit: 'desk' } }, answer),
      ).not.toThrow();
  });

  it('that is not public, or changes something, needs a limit', async () => {
    const app = await anApp();
    const refusal = /names no limit/;
    expect(() => app.get('/api/x', { config: { permission: 'account:own' } }, answer)).toThrow(refusal);
    expect(() => app.post('/api/x', { config: { permission: 'public' } }, answer)).toThrow(refusal);
    expect(() => app.get('/api/x', { config: { permission: 'public' } }, answer)).not.toThrow();
  });

  it('inside a plug-in is no exception, however deep', async () => {
    const app = await anApp();
    app.register(async (outer) => {
      outer.register(async (inner) => {
        inner.get('/hidden', answer);
      });
    });
    await expect(app.ready()).rejects.toThrow(/\/hidden names no permission/);
  });

  it('inside a plug-in is guarded like any other', async () => {
    const app = await anApp();
    app.register(
      async (inner) => {
        inner.get('/own', { config: { permission: 'account:own', limit: 'account' } }, answer);
      },
      { prefix: '/api/deep' },
    );
    expect((await app.inject('/api/deep/own')).statusCode).toBe(401);
  });

  it('of plug-ins of others is public only at and below their own addresses', async () => {
    const app = await anApp();
    for (const url of ['/api/docs', '/api/docs/json', '/assets/*']) app.get(url, answer);
    expect((await app.inject('/api/docs/json')).statusCode).toBe(200);
    const other = await anApp();
    for (const url of ['/api/docs-of-people', '/api/docsx/y', '/assetsx', '/x/api/docs/'])
      expect(() => other.get(url, answer), url).toThrow(/names no permission/);
  });

  it('that names a permission keeps it, also below those addresses', async () => {
    const app = await anApp();
    app.get('/api/docs/people', { config: { permission: 'account:own', limit: 'account' } }, answer);
    expect((await app.inject('/api/docs/people')).statusCode).toBe(401);
  });

  it('answers HEAD under the same permission', async () => {
    const app = await anApp();
    app.get('/api/own', { config: { permission: 'account:own', limit: 'account' } }, answer);
    expect((await app.inject({ method: 'HEAD', url: '/api/own' })).statusCode).toBe(401);
  });

  it('asks who it is before it reads a body', async () => {
    const app = await anApp();
    app.post('/api/own', { config: { permission: 'account:own', limit: 'account' }, bodyLimit: 10 }, answer);
    const headers = { 'content-type': 'application/json' };
    for (const payload of ['{"a":', '"far longer than ten bytes"', '{}'])
      expect((await app.inject({ method: 'POST', url: '/api/own', headers, payload })).statusCode).toBe(401);
  });

  it('keeps its own hooks, after the guard', async () => {
    const app = await anApp();
    const seen: string[] = [];
    app.get(
      '/api/own',
      {
        config: { permission: 'account:own', limit: 'account' },
        onRequest: async () => void seen.push('own hook'),
      },
      answer,
    );
    await app.inject('/api/own');
    expect(seen).toEqual([]);
  });
});

describe('a public route', () => {
  it('does not know who asks, even if somebody is signed in', async () => {
    const session = { id: 's', createdAt: '2026-01-01T00:00:00Z', expiresAt: '2026-02-01T00:00:00Z' };
    const app = await anApp({ id: 'p', name: 'P', email: 'p@example.org', memberships: [], session });
    app.get('/api/open', { config: { permission: 'public' } }, async (request) => request.person);
    app.get('/api/asks', { config: { permission: 'public' } }, async (request) => personOf(request));
    app.get(
      '/api/own',
      { config: { permission: 'account:own', limit: 'account' } },
      async (request) => personOf(request).id,
    );
    expect((await app.inject('/api/open')).body).toBe('null');
    expect((await app.inject('/api/asks')).statusCode).toBe(401);
    expect((await app.inject('/api/own')).body).toBe('p');
  });
});
