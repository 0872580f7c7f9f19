import { describe, expect, it } from 'vitest';
import { fetchMissing, fetchPage, fetchVisited, type PageFetching } from './fetch-page.ts';

const PATH = '/053150000000-koeln';
const KEY = '/053150000000';

/** A page as the network gives it; a constructed one is of type "default". */
function sent(body: string, status = 200): Response {
  return Object.defineProperty(new Response(body, { status }), 'type', { value: 'basic' });
}

/** What the server says and what the browser itself has kept; null where it cannot be asked or has nothing. */
function setUp(input: {
  server: string | null;
  browser?: string;
  stored?: string;
  status?: number;
  full?: boolean;
}) {
  const held = new Map(input.stored === undefined ? [] : [[KEY, input.stored]]);
  const asked: string[] = [];
  const means: PageFetching = {
    store: {
      get: async (_kind, key) => (held.has(key) ? new Response(held.get(key)) : null),
      put: async (_kind, key, response) => {
        if (input.full) throw new DOMException('full', 'QuotaExceededError');
        held.set(key, await response.text());
        return true;
      },
    },
    fetch: async (_path, { cache }) => {
      const own = cache === 'only-if-cached';
      asked.push(own ? 'browser' : 'server');
      const body = own ? input.browser : input.server;
      if (body === null || body === undefined) throw new TypeError('Failed to fetch');
      return sent(body, input.status);
    },
    origin: 'https://hier.example',
    now: () => 0,
  };
  return { means, held, asked };
}

describe('a page that the worker asks for itself', () => {
  it('is stored under its key, without the name of its place', async () => {
    const { means, held } = setUp({ server: 'page' });
    expect(await fetchPage(PATH, means)).toBe(true);
    expect([...held]).toEqual([[KEY, 'page']]);
  });

  it.each([
    ['there is no network', { server: null }],
    ['there is no such page', { server: 'gone', status: 404 }],
  ])('leaves what is stored where %s, and blames no storage', async (_, input) => {
    const { means, held } = setUp({ ...input, stored: 'before' });
    expect(await fetchPage(PATH, means)).toBe(false);
    await fetchVisited(PATH, means);
    expect([...held]).toEqual([[KEY, 'before']]);
  });

  it('is refused aloud where the device has no room', async () => {
    await expect(fetchPage(PATH, setUp({ server: 'page', full: true }).means)).rejects.toThrow('full');
    const { means } = setUp({ server: null, browser: 'page', full: true });
    await expect(fetchVisited(PATH, means)).rejects.toThrow('full');
  });
});

describe('a page that was there before the worker', () => {
  it.each([
    ['comes from the browser, also without a network', { server: null, browser: 'own' }, 'own', ['browser']],
    ['is asked for where the browser has not kept it', { server: 'new' }, 'new', ['browser', 'server']],
    [
      'is asked for where it is stored: the copy of the browser may be older',
      { server: 'new', browser: 'own', stored: 'before' },
      'new',
      ['server'],
    ],
  ])('%s', async (_, input, stored, questions) => {
    const { means, held, asked } = setUp(input);
    await fetchVisited(PATH, means);
    expect(held.get(KEY)).toBe(stored);
    expect(asked).toEqual(questions);
  });

  it('is not on the device where nobody has it, and that is no fault', async () => {
    const { means, held } = setUp({ server: null });
    await fetchVisited(PATH, means);
    expect(held.size).toBe(0);
  });
});

it('only pages that are missing are asked for', async () => {
  const { means, held, asked } = setUp({ server: 'new', stored: 'before' });
  await fetchMissing([PATH, '/en'], means);
  expect(asked).toEqual(['server']);
  expect([...held]).toEqual([
    [KEY, 'before'],
    ['/en', 'new'],
  ]);
});
