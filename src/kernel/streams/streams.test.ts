import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../http/problem.ts';
import { createStreams } from './create-streams.ts';
import { eventFrame } from './event-frame.ts';
import type { Followed, StreamLimits, Streams } from './streams.ts';
import { readTold, writeTold } from './streams-channel.ts';

const opened: { http: FastifyInstance; readers: AbortController[] }[] = [];

afterEach(async () => {
  for (const { http, readers } of opened.splice(0)) {
    for (const reader of readers) reader.abort();
    await http.close();
  }
});

/** A house with one stream, behind compression as in the real one. */
async function aHouse(followed: Followed, limits?: Partial<StreamLimits>) {
  const faults: unknown[] = [];
  const all = { all: 10, caller: 5, waiting: 64 * 1024, heartbeat: 20_000, ...limits };
  const streams: Streams = createStreams({ failed: (error) => faults.push(error), limits: all });
  const http = Fastify();
  http.decorateRequest('person', null);
  http.setErrorHandler((error, _request, reply) =>
    reply.code(error instanceof Problem ? error.status : 500).send({}),
  );
  await http.register(compress, { threshold: 0, encodings: ['br', 'gzip'] });
  http.get('/stream', { exposeHeadRoute: false }, async (request, reply) =>
    streams.follow(request, reply, followed),
  );
  http.addHook('preClose', async () => streams.close());
  const url = `${await http.listen({ port: 0, host: '127.0.0.1' })}/stream`;
  const house = { http, readers: [] as AbortController[] };
  opened.push(house);
  return {
    ...{ streams, faults, http, url },
    async watch() {
      const reader = new AbortController();
      house.readers.push(reader);
      const answer = await fetch(url, { signal: reader.signal });
      const seen = { text: '', isOver: false };
      const over = () => {
        seen.isOver = true;
      };
      void (async () => {
        for await (const piece of answer.body ?? []) seen.text += Buffer.from(piece).toString();
      })().then(over, over);
      return { answer, seen, stop: () => reader.abort() };
    },
  };
}

/** Something that counts. */
function counter() {
  const state = { count: 0, reads: 0 };
  const followed: Followed = {
    topic: 'counter',
    async now() {
      state.reads += 1;
      return [{ event: 'count', data: { count: state.count } }];
    },
  };
  return { state, followed };
}

describe('a stream', () => {
  it('says how things stand, then what changes, as it happens and uncompressed', async () => {
    const { state, followed } = counter();
    const { streams, watch } = await aHouse(followed);
    const { answer, seen } = await watch();
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    expect(answer.headers.get('cache-control')).toContain('no-transform');
    await vi.waitFor(() => expect(seen.text).toContain('event: count\ndata: {"count":0}\n\n'));
    state.count = 7;
    streams.heard(writeTold({ topic: 'counter', change: 'one' }));
    await vi.waitFor(() => expect(seen.text).toContain('data: {"count":7}\n\n'));
    streams.heard(writeTold({ topic: 'another', change: 'one' }));
    state.count = 8;
    streams.missed();
    await vi.waitFor(() => expect(seen.text).toContain('data: {"count":8}\n\n'));
  });

  it('reads once for all who follow', async () => {
    const { state, followed } = counter();
    const { streams, watch } = await aHouse(followed);
    const all = [await watch(), await watch(), await watch()];
    await vi.waitFor(() => expect(all.every(({ seen }) => seen.text.includes('count":0'))).toBe(true));
    expect(state.reads).toBe(3);
    state.count = 1;
    streams.heard(writeTold({ topic: 'counter', change: '' }));
    await vi.waitFor(() => expect(all.every(({ seen }) => seen.text.includes('count":1'))).toBe(true));
    expect(state.reads).toBe(4);
  });

  it('gathers what is told while it reads', async () => {
    const gates: PromiseWithResolvers<void>[] = [];
    const told: string[][] = [];
    const { streams, watch } = await aHouse({
      topic: 'board',
      now: async () => [{ event: 'all', data: null }],
      async changed(changes) {
        told.push([...changes]);
        const gate = Promise.withResolvers<void>();
        gates.push(gate);
        await gate.promise;
        return [{ event: 'changed', data: changes }];
      },
    });
    const { seen } = await watch();
    await vi.waitFor(() => expect(seen.text).toContain('event: all'));
    for (const change of ['a', 'b', 'b', 'c']) streams.heard(writeTold({ topic: 'board', change }));
    gates[0]?.resolve();
    await vi.waitFor(() => expect(gates).toHaveLength(2));
    gates[1]?.resolve();
    await vi.waitFor(() => expect(seen.text).toContain('data: ["b","c"]'));
    expect(told).toEqual([['a'], ['b', 'c']]);
  });

  it('shows a newcomer first how things stand, whatever changes meanwhile', async () => {
    const gate = Promise.withResolvers<void>();
    let isFirst = true;
    const { streams, watch } = await aHouse({
      topic: 'board',
      async now() {
        if (isFirst) {
          isFirst = false;
          await gate.promise;
        }
        return [{ event: 'all', data: null }];
      },
      changed: async (changes) => [{ event: 'changed', data: changes }],
    });
    const { seen } = await watch();
    streams.heard(writeTold({ topic: 'board', change: 'a' }));
    gate.resolve();
    await vi.waitFor(() => expect(seen.text).toContain('event: changed'));
    expect(seen.text.indexOf('event: all')).toBeLessThan(seen.text.indexOf('event: changed'));
  });

  it('lets go whoever leaves, and everybody at the end', async () => {
    const { followed } = counter();
    const { streams, watch, http } = await aHouse(followed);
    const [first, second] = [await watch(), await watch()];
    expect(streams.count('counter')).toBe(2);
    first.stop();
    await vi.waitFor(() => expect(streams.count()).toBe(1));
    await http.close();
    await vi.waitFor(() => expect(second.seen.isOver).toBe(true));
    expect(streams.count()).toBe(0);
  });

  it('refuses more than one caller may have, and more than all may', async () => {
    const { followed } = counter();
    const { watch, streams } = await aHouse(followed, { caller: 2 });
    const first = await watch();
    await watch();
    expect((await watch()).answer.status).toBe(503);
    first.stop();
    await vi.waitFor(() => expect(streams.count()).toBe(1));
    expect((await watch()).answer.status).toBe(200);
    const small = await aHouse(followed, { all: 1 });
    await small.watch();
    expect((await small.watch()).answer.status).toBe(503);
  });

  it('gives a sign of life where nothing happens', async () => {
    const { followed } = counter();
    const { watch } = await aHouse(followed, { heartbeat: 20 });
    const { seen } = await watch();
    await vi.waitFor(() => expect(seen.text).toContain('\n\n: \n\n'));
  });

  it('ends, and says so to the house, where it cannot be read', async () => {
    const { streams, watch, faults } = await aHouse({
      topic: 'broken',
      now: async () => [{ event: 'all', data: null }],
      changed: () => Promise.reject(new Error('gone')),
    });
    const { seen } = await watch();
    await vi.waitFor(() => expect(seen.text).toContain('event: all'));
    streams.heard(writeTold({ topic: 'broken', change: 'a' }));
    await vi.waitFor(() => expect(seen.isOver).toBe(true));
    expect(faults).toHaveLength(1);
    await vi.waitFor(() => expect(streams.count()).toBe(0));
  });

  it('lets go of a browser that does not read', async () => {
    const { followed } = counter();
    const { streams, url } = await aHouse(
      { ...followed, now: async () => [{ event: 'much', data: 'x'.repeat(100_000) }] },
      { waiting: 200_000 },
    );
    const reader = new AbortController();
    opened.at(-1)?.readers.push(reader);
    await fetch(url, { signal: reader.signal });
    await vi.waitFor(
      () => {
        streams.missed();
        expect(streams.count()).toBe(0);
      },
      { timeout: 20_000, interval: 1 },
    );
  }, 30_000);
});

it('writes one message in one frame', () => {
  expect(eventFrame({ event: 'a', data: 'x\ny' })).toBe('event: a\ndata: "x\\ny"\n\n');
  expect(readTold(writeTold({ topic: 'round 1', change: 'a\nb' }))).toEqual({
    topic: 'round 1',
    change: 'a\nb',
  });
  expect(readTold('round 1')).toEqual({ topic: 'round 1', change: '' });
});
