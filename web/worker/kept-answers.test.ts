import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore } from './kept-answers.ts';
import type { Limits } from './limits.ts';
import { cacheOf, KINDS, type Kind } from './names.ts';

const AT = Date.parse('2026-11-25T19:45:00Z');
const LIMITS: Limits = {
  total: 1000,
  kinds: {
    page: { bytes: 600, count: 20 },
    asset: { bytes: 500, count: 10 },
    cell: { bytes: 400, count: 10 },
    map: { bytes: 300, count: 10 },
    search: { bytes: 100, count: 5 },
  },
};

/** The storage of a browser as far as it is used, with as many bytes as the device allows. */
function deviceStorage(room = Number.POSITIVE_INFINITY) {
  const all = new Map<string, Map<string, { response: Response; size: number }>>();
  const held = () =>
    [...all.values()].flatMap((cache) => [...cache.values()]).reduce((sum, { size }) => sum + size, 0);
  const urlOf = (asked: RequestInfo | URL) =>
    typeof asked === 'string'
      ? `https://hier.example${asked}`
      : asked instanceof URL
        ? asked.href
        : asked.url;
  const open = async (name: string): Promise<Cache> => {
    const cache = all.get(name) ?? new Map<string, { response: Response; size: number }>();
    all.set(name, cache);
    const used: Pick<Cache, 'put' | 'match' | 'delete' | 'keys'> = {
      async put(asked, response) {
        const size = (await response.clone().arrayBuffer()).byteLength;
        if (held() + size > room) throw new DOMException('full', 'QuotaExceededError');
        cache.set(urlOf(asked), { response, size });
      },
      match: async (asked) => cache.get(urlOf(asked))?.response.clone(),
      delete: async (asked) => cache.delete(urlOf(asked)),
      keys: async () => [...cache.keys()].map((url) => new Request(url)),
    };
    return used as Cache; // the store uses exactly these four
  };
  return {
    open,
    held,
    names: () => [...all].flatMap(([name, cache]) => [...cache.keys()].map((url) => `${name} ${url}`)),
  };
}

const answerOf = (size: number, time: number) =>
  new Response(new Uint8Array(size), { headers: { date: new Date(AT + time * 1000).toUTCString() } });

function storeOn(device: Pick<CacheStorage, 'open'>, pinned: readonly string[] = [], shell = 0) {
  return createStore({
    caches: device,
    limits: LIMITS,
    pinned: (key) => pinned.includes(key),
    shellBytes: async () => shell,
  });
}

describe('answers on the device', () => {
  it('never take more than their share, in whatever order they come', async () => {
    const put = fc.record({
      kind: fc.constantFrom<Kind>(...KINDS),
      key: fc.integer({ min: 0, max: 40 }).map((n) => `/page-${n}`),
      size: fc.integer({ min: 0, max: 250 }),
      time: fc.integer({ min: 0, max: 10_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(put, { maxLength: 40 }),
        fc.integer({ min: 0, max: 400 }),
        async (puts, shell) => {
          const device = deviceStorage();
          const store = storeOn(device, ['/page-1', '/page-2'], shell);
          await Promise.all(
            puts.map(({ kind, key, size, time }) => store.put(kind, key, answerOf(size, time), AT)),
          );
          expect(device.held() + shell).toBeLessThanOrEqual(LIMITS.total);
          // A worker that starts anew finds the same and has nothing to clean.
          const before = device.names();
          await storeOn(device, ['/page-1', '/page-2'], shell).clean(AT + 1000);
          expect(device.names()).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('come back under their key, and searches are forgotten after a day', async () => {
    const store = storeOn(deviceStorage());
    await store.put('page', '/a', answerOf(10, 0), AT);
    await store.put('search', '/?q=b', answerOf(10, 0), AT);
    const later = AT + 25 * 3_600_000;
    expect((await store.get('page', '/a', later))?.headers.get('x-hierzulande-size')).toBe('10');
    expect(await store.get('search', '/?q=b', AT)).not.toBe(null);
    expect(await store.get('search', '/?q=b', later)).toBe(null);
    await store.remove('page', '/a');
    expect(await store.get('page', '/a', AT)).toBe(null);
  });

  it('make room on a device that has less than our limits, the oldest first', async () => {
    const device = deviceStorage(100);
    const store = storeOn(device, ['/pinned']);
    await store.put('page', '/pinned', answerOf(30, 0), AT);
    await store.put('page', '/old', answerOf(30, 1), AT);
    await store.put('page', '/young', answerOf(30, 2), AT);
    await store.put('page', '/new', answerOf(30, 3), AT);
    expect(await store.get('page', '/old', AT)).toBe(null);
    for (const key of ['/pinned', '/young', '/new']) expect(await store.get('page', key, AT)).not.toBe(null);
  });

  it('are refused aloud where the device has no room at all', async () => {
    await expect(storeOn(deviceStorage(5)).put('page', '/a', answerOf(30, 0), AT)).rejects.toThrow('full');
    const forbidden = { open: () => Promise.reject(new DOMException('forbidden', 'SecurityError')) };
    await expect(storeOn(forbidden).put('page', '/a', answerOf(30, 0), AT)).rejects.toThrow('forbidden');
  });

  it('that are cut off on their way are not stored, and what is stored stays', async () => {
    const store = storeOn(deviceStorage());
    await store.put('page', '/a', answerOf(10, 0), AT);
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(5));
        controller.error(new TypeError('network error'));
      },
    });
    expect(await store.put('page', '/a', new Response(cut), AT)).toBe(false);
    expect((await store.get('page', '/a', AT))?.headers.get('x-hierzulande-size')).toBe('10');
  });

  it('tell whether there is room for them beside what counts more', async () => {
    const store = storeOn(deviceStorage());
    expect(await store.put('page', '/a', answerOf(600, 0), AT)).toBe(true);
    expect(await store.put('page', '/b', answerOf(601, 1), AT)).toBe(false);
  });

  it('that something else has put there are removed', async () => {
    const device = deviceStorage();
    await (await device.open(cacheOf('page'))).put('/foreign', new Response('x'));
    const store = storeOn(device);
    await store.clean(AT);
    expect(device.names()).toEqual([]);
  });
});
