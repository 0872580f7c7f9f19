import { describe, expect, it } from 'vitest';
import { createLive } from './live.ts';

/** Only its identity matters here. */
function aDirectory(): object {
  return Object.create(null);
}

describe('something live', () => {
  it('shows the old one until the new one is complete', async () => {
    const [old, fresh] = [aDirectory(), aDirectory()];
    const later = Promise.withResolvers<object>();
    const loads = [Promise.resolve(old), later.promise];
    const live = await createLive(async () => loads.shift() ?? fresh);
    const reloading = live.reload();
    expect(live.current).toBe(old);
    later.resolve(fresh);
    await reloading;
    expect(live.current).toBe(fresh);
  });

  it('loads once more when something changed during a load, and only once for many calls', async () => {
    let loads = 0;
    const live = await createLive(async () => {
      loads += 1;
      return aDirectory();
    });
    await Promise.all([live.reload(), live.reload(), live.reload()]);
    expect(loads).toBe(3);
  });

  it('keeps what was good when a load fails, and can load again', async () => {
    const old = aDirectory();
    const answers = [
      async () => old,
      async () => Promise.reject(new Error('gone')),
      async () => aDirectory(),
    ];
    const live = await createLive(() => (answers.shift() ?? (async () => old))());
    await expect(live.reload()).rejects.toThrow('gone');
    expect(live.current).toBe(old);
    await live.reload();
    expect(live.current).not.toBe(old);
  });
});
