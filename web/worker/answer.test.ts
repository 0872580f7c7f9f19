import { describe, expect, it } from 'vitest';
import { type Answering, answer } from './answer.ts';
import type { Store } from './kept-answers.ts';
import type { Treatment } from './kind-of.ts';
import { NOW_HEADER } from './names.ts';
import { stamped } from './stamp.ts';

const AT = Date.parse('2026-11-25T19:45:00Z');
const PAGE: Treatment = { kind: 'page', key: '/053150000000', order: 'network-first', isDocument: true };
const CELL: Treatment = {
  kind: 'cell',
  key: '/api/cells/9/265/171',
  order: 'cache-first',
  isDocument: false,
};

/** A store in memory; `broken` refuses everything. */
async function setUp(input: { stored?: string; fetch: Answering['fetch']; broken?: boolean }) {
  const held = new Map<string, Response>();
  const failures: unknown[] = [];
  const work: Promise<unknown>[] = [];
  const refuse = () => Promise.reject(new Error('no storage'));
  const store: Store = {
    get: async (_kind, key) => (input.broken ? refuse() : (held.get(key)?.clone() ?? null)),
    put: async (_kind, key, response) => {
      if (input.broken) await refuse();
      held.set(key, response);
      return true;
    },
    remove: async (_kind, key) => void held.delete(key),
    clean: async () => undefined,
  };
  if (input.stored !== undefined) {
    const date = new Date(AT).toUTCString();
    for (const { key } of [PAGE, CELL])
      held.set(key, (await stamped(new Response(input.stored, { headers: { date } }), AT)).response);
  }
  const means: Answering = {
    store,
    fetch: input.fetch,
    now: () => AT + 60_000,
    outlast: (one) => work.push(one),
    failed: (error) => failures.push(error),
    patience: 5,
    instead: async () => null,
  };
  return { means, held, failures, done: () => Promise.all(work) };
}

/** An answer as the network gives it; a constructed one is of type "default". */
function sent(body: string, status = 200): Response {
  return Object.defineProperty(new Response(body, { status }), 'type', { value: 'basic' });
}

describe('network first', () => {
  it('stores what comes and says nothing of age', async () => {
    const { means, held, done } = await setUp({ fetch: async () => sent('fresh') });
    const found = await answer(PAGE, means);
    expect([await found.text(), found.headers.has(NOW_HEADER)]).toEqual(['fresh', false]);
    await done();
    expect(held.has(PAGE.key)).toBe(true);
  });

  it('without a network answers from the device and says the time', async () => {
    const { means } = await setUp({ stored: 'old', fetch: () => Promise.reject(new TypeError('offline')) });
    const found = await answer(PAGE, means);
    expect(await found.text()).toBe('old');
    expect(found.headers.get(NOW_HEADER)).toBe(new Date(AT + 60_000).toISOString());
  });

  it('loses patience where something is stored, and stores what comes late', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { means, held, done } = await setUp({ stored: 'old', fetch: () => promise });
    expect(await (await answer(PAGE, means)).text()).toBe('old');
    resolve(sent('late'));
    await done();
    await done();
    expect(await held.get(PAGE.key)?.text()).toBe('late');
  });

  it('waits on where nothing is stored', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { means } = await setUp({ fetch: () => promise });
    const found = answer({ ...PAGE, key: '/else' }, { ...means, patience: 0 });
    resolve(sent('late'));
    expect(await (await found).text()).toBe('late');
  });

  it('takes what is stored over a house that is broken, and never stores the failure', async () => {
    const { means, held, done } = await setUp({ stored: 'old', fetch: async () => sent('down', 503) });
    expect(await (await answer(PAGE, means)).text()).toBe('old');
    await done();
    expect(await held.get(PAGE.key)?.text()).toBe('old');
  });

  it('forgets what no longer exists', async () => {
    const { means, held, done } = await setUp({ stored: 'old', fetch: async () => sent('gone', 410) });
    expect((await answer(PAGE, means)).status).toBe(410);
    await done();
    expect(held.has(PAGE.key)).toBe(false);
  });

  it('works without storage, and tells that it fails', async () => {
    const { means, failures, done } = await setUp({ broken: true, fetch: async () => sent('fresh') });
    expect(await (await answer(PAGE, means)).text()).toBe('fresh');
    await done();
    expect(failures.length).toBe(1);
  });

  it('rejects as the network does where there is nothing at all', async () => {
    const { means } = await setUp({ fetch: () => Promise.reject(new TypeError('offline')) });
    await expect(answer({ ...PAGE, key: '/else' }, means)).rejects.toThrow('offline');
  });
});

describe('network only', () => {
  const OWN: Treatment = { ...PAGE, order: 'network-only' };

  it('stores nothing, and takes nothing that is stored', async () => {
    const { means, held, done } = await setUp({ stored: 'old', fetch: async () => sent('secret') });
    expect(await (await answer(OWN, means)).text()).toBe('secret');
    await done();
    expect(await held.get(OWN.key)?.text()).toBe('old');
  });

  it('without a network says so instead of showing what was', async () => {
    const { means } = await setUp({ stored: 'old', fetch: () => Promise.reject(new TypeError('offline')) });
    const house = async () => new Response('a house without a view');
    expect(await (await answer(OWN, { ...means, instead: house })).text()).toBe('a house without a view');
    await expect(answer(OWN, means)).rejects.toThrow('offline');
  });
});

describe('cache first', () => {
  it('asks nobody while what is stored is true', async () => {
    const { means } = await setUp({ stored: 'cell', fetch: () => Promise.reject(new Error('asked')) });
    const found = await answer(CELL, means);
    expect([await found.text(), found.headers.has(NOW_HEADER)]).toEqual(['cell', false]);
  });

  it('asks after a month, and takes the old one where there is no answer', async () => {
    const { means } = await setUp({ stored: 'cell', fetch: () => Promise.reject(new TypeError('offline')) });
    const later = { ...means, now: () => AT + 31 * 24 * 3_600_000 };
    const found = await answer(CELL, later);
    expect([await found.text(), found.headers.has(NOW_HEADER)]).toEqual(['cell', true]);
    const online = { ...later, fetch: async () => sent('new cell') };
    expect(await (await answer(CELL, online)).text()).toBe('new cell');
  });
});
