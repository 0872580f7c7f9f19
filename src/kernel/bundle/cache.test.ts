import { describe, expect, it } from 'vitest';
import { createBundleCache } from './cache.ts';

const made =
  (body: string, expires = 1000) =>
  async () => ({ body, expires });

describe('the bundle cache', () => {
  it('answers from memory until the bundle expires', async () => {
    const cache = createBundleCache();
    await cache.build('a', 0, made('one'));
    expect(cache.get('a', 999, 0)?.body).toBe('one');
    expect(cache.get('a', 1000, 0)).toBeUndefined();
  });

  it('believes nothing that was built before an epoch was raised', async () => {
    const cache = createBundleCache();
    await cache.build('a', 0, made('one'));
    expect(cache.get('a', 0, 1)).toBeUndefined();
  });

  it('builds once what many ask for at the same time', async () => {
    const cache = createBundleCache();
    let builds = 0;
    const slow = async () => {
      builds += 1;
      return { body: 'one', expires: 1000 };
    };
    await Promise.all([cache.build('a', 0, slow), cache.build('a', 0, slow), cache.build('a', 0, slow)]);
    expect(builds).toBe(1);
  });

  it('does not keep what was dropped while it was being built', async () => {
    const cache = createBundleCache();
    const { promise, resolve } = Promise.withResolvers<{ body: string; expires: number }>();
    const building = cache.build('a', 0, () => promise);
    cache.dropAll();
    resolve({ body: 'old', expires: 1000 });
    await building;
    expect(cache.get('a', 0, 0)).toBeUndefined();
  });

  it('tries again after a failed build', async () => {
    const cache = createBundleCache();
    await expect(cache.build('a', 0, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await cache.build('a', 0, made('one'));
    expect(cache.get('a', 0, 0)?.body).toBe('one');
  });

  it('gives different bytes different validators and equal bytes equal ones', async () => {
    const cache = createBundleCache();
    const [a, b, c] = await Promise.all([
      cache.build('a', 0, made('one')),
      cache.build('b', 0, made('two')),
      cache.build('c', 0, made('one')),
    ]);
    expect(a.etag).toBe(c.etag);
    expect(a.etag).not.toBe(b.etag);
  });
});
