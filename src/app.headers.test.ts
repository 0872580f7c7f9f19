/** Headers of every answer, on a real connection: also of those that no route and no hook sees. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Solution } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

let house: TestHouse;
let port: number;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [...solutions, echo()], {
    publicUrl: 'https://hierzulande.example',
    app: { issuers: ['https://id.land.example/realms/x'] },
  });
  port = Number(new URL(await house.http.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => house.close());

/** Sends bytes as they are and reads until the connection ends. */
async function exchange(bytes: string): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  // A server that hangs up while we still send: what it said before counts.
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}
const request = (line: string, ...headers: string[]) =>
  `${[line, 'host: x', 'connection: close', ...headers].join('\r\n')}\r\n\r\n`;

/** What every answer must carry; its id too, unless caches hand it to others. */
function expectSafe(answer: string): void {
  expect(answer).toMatch(/^x-content-type-options: nosniff\r$/im);
  expect(answer).toMatch(/^strict-transport-security: max-age=31536000\r$/im);
  expect(answer).toMatch(/^cross-origin-resource-policy: same-origin\r$/im);
  const isShared = /^cache-control: public, max-age/im.test(answer);
  expect(/^x-request-id: [0-9a-f-]{36}\r$/im.test(answer)).toBe(!isShared);
  expect(answer).not.toMatch(/^(server|x-powered-by):/im);
}

describe('every answer', () => {
  const found = ['/', '/api/places/053150000000', '/api/places/053150000000/here', '/health/ready', '/sw.js'];
  it.each(found)('of what is there is safe: %s', async (path) => {
    expectSafe(await exchange(request(`GET ${path} HTTP/1.1`)));
  });

  it.each([
    ['GET /nothing HTTP/1.1', 404],
    ['GET /api/nothing HTTP/1.1', 404],
    ['GET /assets/nothing.js HTTP/1.1', 404],
    ['GET /api/locate HTTP/1.1', 400],
    ['GET /metrics HTTP/1.1', 401],
    ['DELETE /api/places HTTP/1.1', 404],
    ['GET /%E0 HTTP/1.1', 400],
    [`GET /api/places/${'1'.repeat(300)} HTTP/1.1`, 414],
  ])('to %s is safe, kept by nobody, and shows nothing of the inside', async (line, status) => {
    const answer = await exchange(request(line));
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expectSafe(answer);
    expect(answer).toMatch(/^cache-control: no-store\r$/im);
    expect(answer).not.toMatch(/FST_|\.ts:|node_modules|stack/);
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['a header that is none', request('GET / HTTP/1.1', 'no colon'), 400],
    ['a header with a line break in it', request('GET / HTTP/1.1', 'a: b\rc: d'), 400],
    ['both lengths', request('POST / HTTP/1.1', 'content-length: 3', 'transfer-encoding: chunked'), 400],
    ['a length that is no number', request('POST / HTTP/1.1', 'content-length: x'), 400],
    [
      'a chunk that is none',
      `${request('POST /api/echo HTTP/1.1', 'content-type: application/json', 'transfer-encoding: chunked')}zz\r\n`,
      400,
    ],
    ['headers without end', request('GET / HTTP/1.1', `a: ${'x'.repeat(20_000)}`), 431],
    ['an address without end', request(`GET /${'x'.repeat(20_000)} HTTP/1.1`), 431],
  ])('to %s is a bare status', async (_what, bytes, status) => {
    const answer = await exchange(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expectSafe(answer);
    expect(answer).toMatch(/content-length: 0\r\n/i);
    expect(answer).toMatch(/connection: close\r\n/i);
  });
});

describe('pages', () => {
  it('load from the house alone and send forms to it and to the providers of sign-in', async () => {
    const { headers } = await house.http.inject('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    for (const part of ['script-src', 'style-src', 'connect-src', 'worker-src', 'manifest-src'])
      expect(policy).toContain(`${part} 'self';`);
    for (const part of ['object-src', 'base-uri']) expect(policy).toContain(`${part} 'none';`);
    expect(policy).toContain("form-action 'self' https://id.land.example;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('publickey-credentials-create=(self)');
  });

  it('promise nothing about https where the house is not reached by it', async () => {
    const plain = await openTestHouse(buildApp, solutions);
    const answer = await plain.http.inject('/api/places/053150000000');
    expect(answer.headers['strict-transport-security']).toBeUndefined();
    await plain.close();
  });
});

describe('what is sent', () => {
  const post = (...headers: string[]) =>
    request('POST /api/echo HTTP/1.1', 'content-type: application/json', ...headers);

  it('is taken up to 64 KB', async () => {
    const body = JSON.stringify('x'.repeat(60_000));
    expect(await exchange(post(`content-length: ${body.length}`) + body)).toMatch(/^HTTP\/1.1 200 /);
  });

  it.each([
    ['says that it is larger', () => post('content-length: 70000')],
    [
      'turns out to be larger',
      () => `${post('transfer-encoding: chunked')}${`4000\r\n${'x'.repeat(0x4000)}\r\n`.repeat(5)}0\r\n\r\n`,
    ],
  ])('is refused where it %s', async (_what, bytes) => {
    const answer = await exchange(bytes());
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expectSafe(answer);
  });

  it('is refused where it is no JSON, or nothing that is understood', async () => {
    for (const [type, status] of [
      ['application/json', 400],
      ['text/xml', 415],
    ] as const) {
      const head = request('POST /api/echo HTTP/1.1', `content-type: ${type}`, 'content-length: 3');
      const answer = await exchange(`${head}{x:`);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expectSafe(answer);
    }
  });

  it('must come in time', () => {
    const { requestTimeout, headersTimeout, keepAliveTimeout, timeout } = house.http.server;
    expect({ requestTimeout, headersTimeout, keepAliveTimeout, timeout }).toEqual({
      ...{ requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000, timeout: 75_000 },
    });
  });
});

/** Takes a body, which no other public route does. */
function echo(): Solution {
  const [template] = solutions;
  if (template === undefined) throw new Error('the house has solutions');
  return {
    ...template,
    ...{ id: 'echo', path: 'echo', migrations: null, tables: [], connectors: [], layers: [] },
    ...{ measures: [], prerequisites: [], topics: [] },
    routes(app) {
      const config = { permission: 'public', limit: 'account' } as const;
      app.post('/api/echo', { config }, async (request) => request.body);
    },
  };
}
