import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { KERNEL_PERMISSIONS } from '../../identity/permission.ts';
import type { Identity } from '../../identity/person.ts';
import { handleErrors } from '../error-handler.ts';
import { requirePermissions } from '../permissions.ts';
import { LIMIT_FIGURES, type LimitFigure } from './limit-figures.ts';
import type { LimitGroup } from './limit-group.ts';
import { createLimits } from './limits.ts';

/** Who has a cookie is the person of that name. */
const identity: Identity = {
  identify: async ({ cookie }) =>
    cookie === undefined
      ? null
      : {
          ...{ id: cookie, name: '', email: 'erika@stadt.example', memberships: [] },
          session: { id: 's', createdAt: '2026-01-01T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z' },
        },
};

const THREE: LimitFigure = { most: 3, seconds: 300, reason: 'few enough for a test' };
const few: Record<LimitGroup, LimitFigure> = {
  ...{ 'sign-in': THREE, account: THREE, desk: THREE, upload: THREE, search: THREE, notifications: THREE },
  corrections: THREE,
  submissions: THREE,
  wishes: THREE,
  boards: THREE,
  documents: THREE,
  ballots: THREE,
};

let app: FastifyInstance;
afterEach(() => app.close());

async function build(options: { trustProxy?: boolean } = {}): Promise<FastifyInstance> {
  app = Fastify({ trustProxy: options.trustProxy ?? false });
  requirePermissions(app, {
    ...{ identity, mandatesOf: async () => [], limits: await createLimits(app, few) },
    permissions: new Map(KERNEL_PERMISSIONS.map((one) => [one.name, one])),
    places: () => undefined as never, // no route here is about a place
  });
  handleErrors(app, (_details, _request, reply) => reply.send('page'));
  app.get('/api/search', { config: { permission: 'public', limit: 'search' } }, async () => 'found');
  app.get('/api/search/more', { config: { permission: 'public', limit: 'search' } }, async () => 'found');
  app.get('/api/free', { config: { permission: 'public' } }, async () => 'free');
  app.get('/api/me', { config: { permission: 'account:own', limit: 'account' } }, async () => 'me');
  return app;
}

const ask = async (url: string, headers: Record<string, string> = {}, remoteAddress = '192.0.2.1') =>
  (await app.inject({ url, headers, remoteAddress })).statusCode;
const times = async (count: number, call: () => Promise<number>) => {
  const all: number[] = [];
  for (let index = 0; index < count; index++) all.push(await call());
  return all;
};

describe('a limited route', () => {
  it('answers as often as its group allows, then says when to try again', async () => {
    await build();
    expect(await times(4, () => ask('/api/search'))).toEqual([200, 200, 200, 429]);
    const answer = await app.inject({ url: '/api/search?lang=en', remoteAddress: '192.0.2.1' });
    expect(answer.json()).toMatchObject({
      status: 429,
      code: 'too-many-requests',
      detail: expect.stringContaining('5 minutes'),
    });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(290);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });

  it('shares the count with the other routes of its group and with nothing else', async () => {
    await build();
    expect(await times(3, () => ask('/api/search'))).toEqual([200, 200, 200]);
    expect(await ask('/api/search/more')).toBe(429);
    expect(await times(9, () => ask('/api/free'))).toEqual(Array(9).fill(200));
  });

  it('counts addresses apart, and those of one IPv6 household together', async () => {
    await build();
    expect(await times(4, () => ask('/api/search', {}, '192.0.2.1'))).toEqual([200, 200, 200, 429]);
    expect(await ask('/api/search', {}, '192.0.2.2')).toBe(200);
    const household = ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8::ffff'];
    const answers = [];
    for (const one of household) answers.push(await ask('/api/search', {}, one));
    expect(answers).toEqual([200, 200, 200, 429]);
    expect(await ask('/api/search', {}, '2001:db8:0:1::1')).toBe(200);
  });

  it('counts a person wherever she is, and apart from others at the same address', async () => {
    await build();
    const erika = { cookie: 'erika' };
    expect(await times(3, () => ask('/api/me', erika))).toEqual([200, 200, 200]);
    expect(await ask('/api/me', erika, '192.0.2.9')).toBe(429);
    expect(await ask('/api/me', { cookie: 'max' })).toBe(200);
  });

  it('counts those who are refused as well', async () => {
    await build();
    expect(await times(4, () => ask('/api/me'))).toEqual([401, 401, 401, 429]);
  });

  it('believes an address that was forwarded only where a proxy is trusted', async () => {
    await build();
    const forged = () => ({ 'x-forwarded-for': `198.51.100.${Math.floor(Math.random() * 250)}` });
    expect(await times(4, () => ask('/api/search', forged()))).toEqual([200, 200, 200, 429]);
    await app.close();
    await build({ trustProxy: true });
    const by = (last: number) => ask('/api/search', { 'x-forwarded-for': `198.51.100.${last}` });
    expect(await times(4, () => by(1))).toEqual([200, 200, 200, 429]);
    expect(await by(2)).toBe(200);
  });
});

describe('a route without a limit', () => {
  it('is refused at start where it asks for a permission or changes something', async () => {
    await build();
    expect(() => app.get('/api/own', { config: { permission: 'account:own' } }, async () => 1)).toThrow(
      'Route GET /api/own names no limit',
    );
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const)
      expect(() =>
        app.route({ method, url: '/api/x', config: { permission: 'public' }, handler: async () => 1 }),
      ).toThrow(`Route ${method} /api/x names no limit`);
  });
});

describe('the figures', () => {
  it('leave room for what benches and journeys do from one address, and have a reason each', () => {
    // bench/search asks 1,700 times as fast as it can.
    expect(LIMIT_FIGURES.search.most).toBeGreaterThan(2_000);
    for (const { most, seconds, reason } of Object.values(LIMIT_FIGURES)) {
      expect(most / seconds).toBeGreaterThan(0.05);
      expect(reason.length).toBeGreaterThan(20);
    }
  });
});
