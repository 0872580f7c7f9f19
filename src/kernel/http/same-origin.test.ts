import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleErrors } from './error-handler.ts';
import { requireSameOrigin } from './same-origin.ts';

const OWN = 'https://app.example';
const app = Fastify();
let bodies = 0;
beforeAll(async () => {
  requireSameOrigin(app, { publicUrl: OWN, hasCookie: (header) => header === 'ours=1' });
  handleErrors(app, (_details, _request, reply) => reply.send('page'));
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (request.method !== 'GET') bodies += 1;
    return payload;
  });
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  app.route({ method: methods, url: '/thing', handler: async () => 'done' });
  app.route({ method: methods, url: '/sign-in', config: { limit: 'sign-in' }, handler: async () => 'done' });
  await app.ready();
});
afterAll(() => app.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const send = (url: string, headers: Record<string, string>, method: Method = 'POST') =>
  app.inject({ method, url, headers, ...(method !== 'GET' && { payload: { a: 1 } }) });

const COOKIE = { cookie: 'ours=1' };

describe('what a page of somebody else sends', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://app.example' },
    { origin: 'https://app.example:444' },
    { origin: 'https://app.example.evil.example' },
    { origin: 'https://app.example/' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ])('is refused with our cookie, and at every sign-in: %j', async (headers: Record<string, string>) => {
    bodies = 0;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      for (const answer of [
        await send('/thing', { ...headers, ...COOKIE }, method),
        await send('/sign-in', headers, method),
      ]) {
        expect([answer.statusCode, answer.json().code]).toEqual([403, 'foreign-origin']);
      }
    }
    // Nobody waits for a body that nobody wants.
    expect(bodies).toBe(0);
  });

  it('passes where it only reads, and where nothing of ours comes with it', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await send('/thing', { ...headers, ...COOKIE }, 'GET')).statusCode).toBe(200);
    expect((await send('/thing', headers)).statusCode).toBe(200);
    expect((await send('/thing', { ...headers, cookie: 'theirs=1' })).statusCode).toBe(200);
  });
});

describe('what our own page sends', () => {
  it.each([
    { origin: OWN },
    { origin: OWN, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])('passes: %j', async (headers: Record<string, string>) => {
    expect((await send('/thing', { ...headers, ...COOKIE })).statusCode).toBe(200);
    expect((await send('/sign-in', headers)).statusCode).toBe(200);
  });
});

describe('a program that is no browser', () => {
  it('passes without our cookie, and with it only if it names the origin', async () => {
    expect((await send('/sign-in', {})).statusCode).toBe(200);
    expect((await send('/thing', {})).statusCode).toBe(200);
    expect((await send('/thing', COOKIE)).statusCode).toBe(403);
    expect((await send('/thing', { ...COOKIE, origin: OWN })).statusCode).toBe(200);
  });
});
