import type { LookupAddress } from 'node:dns';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ResolveName } from '../../net/guarded-request.ts';
import { cutOff, feed, hangUp, inTurn, page, stall, status } from '../testing/feed-behaviours.ts';
import { type Behaviour, type FeedServer, startFeedServer } from '../testing/feed-server.ts';
import { createTestOutside, type TestOutside } from '../testing/test-outside.ts';
import { fetchFeed } from './fetch-feed.ts';

let server: FeedServer;
let folder: string;
let outside: TestOutside;
beforeEach(async () => {
  server = await startFeedServer();
  folder = mkdtempSync(join(tmpdir(), 'hier-feed-'));
  outside = createTestOutside({ allowOrigins: [server.origin] });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (
  path = '/feed',
  own: { outside?: TestOutside; origin?: string; stall?: number | undefined } = {},
) =>
  fetchFeed(
    {
      address: `${own.origin ?? server.origin}${path}`,
      folder,
      mediaTypes: ['application/json'],
      known: null,
      limits: { stallMilliseconds: own.stall ?? 30_000 },
    },
    own.outside ?? outside,
  );

const GOOD = feed('[]');

describe('a feed that fails', () => {
  it.each<[string, Behaviour, number?]>([
    ['by a broken connection', hangUp],
    ['by a stall', stall('['), 150],
    ['in the middle', cutOff('[', { 'content-type': 'application/json' })],
    ['with 500', status(500)],
    ['with 503', status(503)],
    ['with 429', status(429)],
  ])('%s is asked for again, twice, with growing pauses', async (_name, bad, stall) => {
    server.behave('/feed', inTurn(bad, bad, GOOD));
    expect((await ask('/feed', { stall })).status).toBe('fetched');
    // Half a second more the first time: the host is left alone for two.
    expect(outside.waits).toEqual([1_500, 500, 3_000]);
    server.behave('/feed', inTurn(bad, bad, bad, GOOD));
    await expect(ask('/feed', { stall })).rejects.toMatchObject({ name: 'FetchFault' });
    expect(server.requests).toHaveLength(6);
  });

  it.each<[string, Behaviour]>([
    ['403', status(403)],
    ['404', status(404)],
    ['a page', page()],
    ['another type', feed('x', { type: 'image/png' })],
    ['a circle', status(302, { location: 'http://10.0.0.1/' })],
  ])('with %s is not asked for again', async (_name, bad) => {
    server.behave('/feed', inTurn(bad, GOOD));
    await expect(ask()).rejects.toMatchObject({ name: 'FetchFault' });
    expect(server.requests).toHaveLength(1);
    expect(outside.waits).toEqual([]);
  });

  it('is asked for after the time that its server wants', async () => {
    server.behave('/feed', inTurn(status(503, { 'retry-after': '40' }), GOOD));
    expect((await ask()).status).toBe('fetched');
    expect(outside.waits).toEqual([40_000]);
  });

  it('is left to a later run where its server wants a long rest, as are all other feeds of that server', async () => {
    const notBefore = Temporal.Instant.from('2026-11-24T11:00:00Z');
    server.behave('/feed', status(429, { 'retry-after': 'Tue, 24 Nov 2026 11:00:00 GMT' }));
    server.behave('/other', GOOD);
    await expect(ask()).rejects.toMatchObject({ code: 'refused', status: 429, notBefore });
    await expect(ask('/other')).rejects.toMatchObject({ code: 'postponed', notBefore });
    expect(server.requests).toHaveLength(1);
    outside.pass(3_600_000);
    expect((await ask('/other')).status).toBe('fetched');
  });

  it('breaks and mends from one run to the next', async () => {
    server.behave('/feed', GOOD);
    expect((await ask()).status).toBe('fetched');
    server.behave('/feed', page());
    await expect(ask()).rejects.toMatchObject({ code: 'wrong-type' });
    server.behave('/feed', feed('[1]'));
    expect((await ask()).status).toBe('fetched');
  });
});

describe('feeds of one server', () => {
  it('are fetched one after the other, whoever asks, with pauses', async () => {
    let inside = 0;
    const alone: Behaviour = (_request, response) => {
      inside += 1;
      expect(inside).toBe(1);
      response.writeHead(200, { 'content-type': 'application/json' }).write('[');
      setImmediate(() => {
        inside -= 1;
        response.end(']');
      });
    };
    const paths = ['/a', '/b', '/c'];
    for (const path of paths) server.behave(path, alone);
    const answers = await Promise.all(paths.map((path) => ask(path)));
    expect(answers.map((answer) => answer.status)).toEqual(['fetched', 'fetched', 'fetched']);
    expect(server.requests.map(({ path }) => path)).toEqual(paths);
    expect(outside.waits).toEqual([2_000, 2_000]);
  });
});

describe('a feed whose name changes its mind', () => {
  const answers = (...all: LookupAddress[][]): ResolveName => {
    let [now = [], ...later] = all;
    return (_name, _options, done) => {
      const answer = now;
      [now = now, ...later] = later;
      setImmediate(() => done(null, answer));
    };
  };
  const HERE = { address: '127.0.0.1', family: 4 };
  const NOWHERE = { address: '3ffe::1', family: 6 };

  it.each<[string, LookupAddress[][]]>([
    ['between two attempts', [[NOWHERE], [HERE]]],
    ['and stands for outside and inside at once', [[NOWHERE, HERE]]],
  ])('%s never leads inside', async (_name, all) => {
    const origin = server.origin.replace('127.0.0.1', 'feed.example');
    const other = createTestOutside({ allowOrigins: [server.origin], resolve: answers(...all) });
    server.behave('/feed', GOOD);
    const asked = ask('/feed', { outside: other, origin, stall: 300 });
    await expect(asked).rejects.toMatchObject({
      code: 'private',
      message: expect.stringContaining('SOURCES_ALLOW_ORIGINS'),
    });
    expect(server.requests).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
