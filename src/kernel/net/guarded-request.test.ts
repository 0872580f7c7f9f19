import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardedGet, type ResolveName } from './guarded-request.ts';

/** Handed out to nobody: counts as outside, and nothing answers there. */
const OUTSIDE: LookupAddress = { address: '3ffe::1', family: 6 };
const HERE: LookupAddress = { address: '127.0.0.1', family: 4 };

let server: Server;
let port: number;
let asked: string[];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/to-name') response.writeHead(302, { location: `http://feed.example:${port}/x` });
    response.end('secret');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port; // it listens on a port
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** Says something else each time it is asked; the last answer stays. */
function resolver(...answers: LookupAddress[][]): ResolveName & { count: () => number } {
  let count = 0;
  const resolve: ResolveName = (_name, _options, done) => {
    const answer = answers[Math.min(count, answers.length - 1)] ?? [];
    count += 1;
    setImmediate(() => done(null, answer));
  };
  return Object.assign(resolve, { count: () => count });
}

const get = (address: string, resolve: ResolveName, trusted: string[] = []) =>
  guardedGet(new URL(address), {
    trusted: new Set(trusted),
    headers: {},
    signal: AbortSignal.timeout(300),
    resolve,
  });

describe('a guarded request', () => {
  it('to a name that stands for this machine is refused at the moment of connecting', async () => {
    await expect(get(`http://feed.example:${port}/`, resolver([HERE]))).rejects.toMatchObject({
      name: 'GuardFault',
      reason: 'private',
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['first', [OUTSIDE, HERE]],
    ['last', [HERE, OUTSIDE]],
  ])('to a name with one address outside and one inside (%s) is refused', async (_where, addresses) => {
    await expect(get(`http://feed.example:${port}/`, resolver(addresses))).rejects.toMatchObject({
      reason: 'private',
    });
    expect(asked).toEqual([]);
  });

  it('to a name that stands for nothing is refused', async () => {
    await expect(get('http://feed.example/', resolver([]))).rejects.toMatchObject({ reason: 'private' });
  });

  it('asks for a name once and connects to what was checked: a change of mind in between has no effect', async () => {
    const resolve = resolver([OUTSIDE], [HERE]);
    // Not refused, for the name lay outside; it fails because nothing answers there.
    await expect(get(`http://feed.example:${port}/`, resolve)).rejects.not.toMatchObject({
      name: 'GuardFault',
    });
    expect(resolve.count()).toBe(1);
    expect(asked).toEqual([]);
    await expect(get(`http://feed.example:${port}/`, resolve)).rejects.toMatchObject({ reason: 'private' });
    expect(asked).toEqual([]);
  });

  it('checks a name that a trusted origin leads to', async () => {
    const origin = `http://127.0.0.1:${port}`;
    await expect(get(`${origin}/to-name`, resolver([HERE]), [origin])).rejects.toMatchObject({
      reason: 'private',
    });
    expect(asked).toEqual(['/to-name']);
  });

  it('reaches a name inside whose origin is trusted, and not the same host at another port or protocol', async () => {
    const origin = `http://feed.example:${port}`;
    const answer = await get(`${origin}/ok`, resolver([HERE]), [origin]);
    expect(answer.statusCode).toBe(200);
    answer.destroy();
    for (const other of [`http://feed.example:${port + 1}`, `https://feed.example:${port}`]) {
      await expect(get(`${origin}/ok`, resolver([HERE]), [other])).rejects.toMatchObject({
        reason: 'private',
      });
    }
    expect(asked).toEqual(['/ok']);
  });
});
