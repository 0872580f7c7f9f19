import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeOf } from './kind-of.ts';
import { type Entry, LIMITS, type Limits, makeRoom } from './limits.ts';
import { KINDS, type Kind } from './names.ts';

const SMALL: Limits = {
  total: 300,
  kinds: {
    page: { bytes: 150, count: 8 },
    asset: { bytes: 80, count: 4 },
    cell: { bytes: 100, count: 4 },
    map: { bytes: 60, count: 4 },
    search: { bytes: 30, count: 2 },
  },
};

const keys = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((n) => `/page-${n}`),
  fc.integer({ min: 0, max: 30 }).map((n) => `/${String(n).padStart(12, '0')}`),
);
const entry: fc.Arbitrary<Entry> = fc.record({
  key: keys,
  kind: fc.constantFrom<Kind>(...KINDS),
  size: fc.integer({ min: 0, max: 60 }),
  time: fc.integer({ min: 0, max: 1000 }),
});
const entries = fc.uniqueArray(entry, { selector: ({ kind, key }) => kind + key, maxLength: 60 });
const pins = fc.uniqueArray(keys, { maxLength: 6 }).map((list) => (key: string) => list.includes(key));

const sum = (all: readonly Entry[]) => all.reduce((bytes, { size }) => bytes + size, 0);
const isWithin = (all: readonly Entry[], { total, kinds }: Limits) =>
  sum(all) <= total &&
  KINDS.every((kind) => {
    const own = all.filter((one) => one.kind === kind);
    return sum(own) <= kinds[kind].bytes && own.length <= kinds[kind].count;
  });

describe('making room', () => {
  it('never leaves more than the limits, whatever was there', () => {
    fc.assert(
      fc.property(entries, fc.option(entry), pins, (all, incoming, pinned) => {
        // What was there is brought below the limits first, as at every start of a version.
        const first = makeRoom({ entries: all, incoming: null, pinned, limits: SMALL });
        const kept = all.filter((one) => !first.remove.includes(one));
        expect(isWithin(kept, SMALL)).toBe(true);
        if (incoming === null) return;
        const { remove, fits } = makeRoom({ entries: kept, incoming, pinned, limits: SMALL });
        if (!fits) {
          expect(remove).toEqual([]);
          return;
        }
        const after = kept.filter(
          (one) => !remove.includes(one) && !(one.kind === incoming.kind && one.key === incoming.key),
        );
        expect(isWithin([...after, incoming], SMALL)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('removes nothing while everything fits', () => {
    fc.assert(
      fc.property(entries, pins, (all, pinned) => {
        fc.pre(isWithin(all, SMALL));
        expect(makeRoom({ entries: all, incoming: null, pinned, limits: SMALL }).remove).toEqual([]);
      }),
    );
  });

  it('takes what is pinned last', () => {
    fc.assert(
      fc.property(entries, pins, (all, pinned) => {
        const { remove } = makeRoom({ entries: all, incoming: null, pinned, limits: SMALL });
        for (const gone of remove.filter(({ key }) => pinned(key))) {
          const spared = all.filter((one) => one.kind === gone.kind && !remove.includes(one));
          expect(spared.filter(({ key }) => !pinned(key))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never lets something unpinned push out what is pinned', () => {
    fc.assert(
      fc.property(entries, entry, pins, (all, incoming, pinned) => {
        fc.pre(!pinned(incoming.key));
        const { remove } = makeRoom({ entries: all, incoming, pinned, limits: SMALL });
        expect(remove.filter(({ key }) => pinned(key))).toEqual([]);
      }),
    );
  });

  it('takes the oldest of what counts the same first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 6, maxLength: 20 }),
        (times) => {
          const tiles = times.map<Entry>((time) => ({
            key: `/api/map/${time}`,
            kind: 'map',
            size: 20,
            time,
          }));
          const { remove } = makeRoom({ entries: tiles, incoming: null, pinned: () => false, limits: SMALL });
          const oldest = times.toSorted((a, b) => a - b).slice(0, times.length - 3);
          expect(remove.map(({ time }) => time)).toEqual(oldest);
        },
      ),
    );
  });

  it('spares the homes of the ten places visited last, and lets older ones go', () => {
    const places = Array.from({ length: 14 }, (_, n): Entry => {
      return { key: `/${String(n).padStart(12, '0')}`, kind: 'page', size: 100_000, time: n };
    });
    const inside = Array.from({ length: 80 }, (_, n): Entry => {
      return { key: `/000000000013/page-${n}`, kind: 'page', size: 100_000, time: 1000 + n };
    });
    const { remove } = makeRoom({
      entries: [...places, ...inside],
      incoming: null,
      pinned: () => false,
      limits: LIMITS,
    });
    const gone = new Set(remove.map(({ key }) => homeOf(key)).filter((one) => one !== null));
    expect([...gone].sort()).toEqual(places.slice(0, 4).map(({ key }) => homeOf(key)));
  });

  it('has room for less than 20 MB', () => {
    expect(LIMITS.total).toBeLessThan(20 * 1024 * 1024);
  });
});
