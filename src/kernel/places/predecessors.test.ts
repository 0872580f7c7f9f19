import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceChange } from './place.ts';
import { createPredecessors } from './predecessors.ts';

const change = (
  from: string,
  to: string | null,
  kind: PlaceChange['kind'] = 'merged',
  share: number | null = null,
): PlaceChange => ({
  from,
  to,
  kind,
  share,
  evidence: 'table',
});
const of = (changes: PlaceChange[], current: string[]) =>
  createPredecessors(changes, (ars) => current.includes(ars));

describe('a key of any age', () => {
  it('that is current is itself', () => {
    const { resolve, keys } = of([], ['a']);
    expect(resolve('a')).toEqual({ kind: 'current', ars: 'a' });
    expect(keys('a')).toEqual(new Set(['a']));
  });

  it('leads over any number of steps to the key of today, and back', () => {
    const { resolve, keys } = of([change('a', 'b', 'rekeyed'), change('b', 'c'), change('x', 'c')], ['c']);
    expect(resolve('a')).toMatchObject({ kind: 'moved', ars: 'c', change: { from: 'a', to: 'b' } });
    for (const key of ['a', 'b', 'c', 'x']) expect(keys(key)).toEqual(new Set(['c', 'a', 'b', 'x']));
  });

  it('that was divided names its parts with their shares, largest first, also further ones', () => {
    const { resolve, keys } = of(
      [change('a', 'b', 'split', 0.3), change('a', 'c', 'split', 0.7), change('b', 'd')],
      ['c', 'd'],
    );
    expect(resolve('a')).toEqual({
      kind: 'split',
      parts: [
        { ars: 'c', share: 0.7 },
        { ars: 'd', share: 0.3 },
      ],
    });
    expect(keys('c')).toEqual(new Set(['c']));
    expect(keys('d')).toEqual(new Set(['d', 'b']));
    expect(keys('a')).toEqual(new Set(['a']));
  });

  it('whose parts came together again asks nobody which part', () => {
    const { resolve } = of(
      [change('a', 'b', 'split', 0.5), change('a', 'c', 'split', 0.5), change('b', 'd'), change('c', 'd')],
      ['d'],
    );
    expect(resolve('a')).toEqual({ kind: 'split', parts: [{ ars: 'd', share: 1 }] });
  });

  it('that vanished is retired, one that never was is unknown', () => {
    const { resolve } = of([change('a', null, 'vanished')], ['b']);
    expect(resolve('a')).toEqual({ kind: 'retired' });
    expect(resolve('zzz')).toEqual({ kind: 'unknown' });
  });

  it('that is given out again stands for its new owner only', () => {
    const { resolve, keys } = of([change('a', 'b')], ['a', 'b']);
    expect(resolve('a')).toEqual({ kind: 'current', ars: 'a' });
    expect(keys('b')).toEqual(new Set(['b']));
  });

  it('ends in any table, also a circular one, and belongs to at most one place of today', () => {
    const name = fc.integer({ min: 0, max: 14 }).map((number) => `k${number}`);
    const kind = fc.constantFrom<PlaceChange['kind']>('rekeyed', 'merged', 'split', 'vanished');
    const changes = fc.array(
      fc.tuple(name, name, kind, fc.option(fc.double({ min: 0.1, max: 1, noNaN: true }))),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(changes, fc.uniqueArray(name), (list, current) => {
        const { resolve, keys } = of(
          list.map(([from, to, what, share]) => change(from, to, what, share)),
          current,
        );
        const owners = new Map<string, string>();
        for (const key of current) {
          expect(keys(key)).toContain(key);
          for (const old of keys(key)) {
            expect(owners.get(old) ?? key).toBe(key);
            owners.set(old, key);
            const end = resolve(old);
            expect(end.kind === 'current' || end.kind === 'moved' ? end.ars : null).toBe(key);
          }
        }
        for (const [from] of list) {
          const end = resolve(from);
          if (end.kind === 'moved') expect(keys(end.ars)).toContain(from);
          if (end.kind === 'split') for (const { ars } of end.parts) expect(current).toContain(ars);
        }
      }),
      { numRuns: 400 },
    );
  });
});
