import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePlaces, noteChanges, type PlaceChange } from './merge-places.ts';

const KOELN = '053150000000';
const WACKEN = '010615168107';
const change = (ars: string, changedAt: string, removed = false): PlaceChange => ({
  ars,
  pinned: true,
  changedAt,
  removed,
});

describe('places on several devices', () => {
  it('are noted with the moment at which they came or went here', () => {
    const known = noteChanges([], [KOELN], '2026-11-26T08:00:00Z');
    expect(known).toEqual([change(KOELN, '2026-11-26T08:00:00Z')]);
    expect(noteChanges(known, [KOELN], '2026-11-26T09:00:00Z')).toBe(known);
    expect(noteChanges(known, [WACKEN], '2026-11-26T09:00:00Z')).toEqual([
      change(WACKEN, '2026-11-26T09:00:00Z'),
      change(KOELN, '2026-11-26T09:00:00Z', true),
    ]);
  });

  it('are noted as removed although the clock has gone back a little since they were kept', () => {
    const known = [change(KOELN, '2026-11-26T08:00:00.900Z')];
    expect(noteChanges(known, [], '2026-11-26T08:00:00.200Z')).toEqual([
      change(KOELN, '2026-11-26T08:00:00.901Z', true),
    ]);
  });

  it('come back when somebody keeps them anew', () => {
    const gone = [change(KOELN, '2026-11-26T08:00:00Z', true)];
    expect(noteChanges(gone, [KOELN], '2026-11-26T09:00:00Z')).toEqual([
      change(KOELN, '2026-11-26T09:00:00Z'),
    ]);
  });

  it('follow the newest change, whatever zone its moment is written in', () => {
    const kept = change(KOELN, '2026-11-26T09:30:00+01:00');
    const removed = change(KOELN, '2026-11-26T09:00:00Z', true);
    expect(mergePlaces([kept], [removed])).toEqual([removed]);
  });

  it('are kept where two devices say different things of the same moment', () => {
    const [kept, removed] = [false, true].map((one) => change(KOELN, '2026-11-26T08:00:00Z', one));
    expect(mergePlaces([removed as PlaceChange], [kept as PlaceChange])).toEqual([kept]);
  });

  it('end up the same in whatever order devices meet', () => {
    const one = fc.record({
      ars: fc.constantFrom(KOELN, WACKEN, '053140000000'),
      pinned: fc.constant(true),
      changedAt: fc.integer({ min: 0, max: 5 }).map((minute) => `2026-11-26T08:0${minute}:00Z`),
      removed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one), fc.array(one), fc.array(one), (a, b, c) => {
        const once = mergePlaces(mergePlaces(a, b), c);
        expect(mergePlaces(c, mergePlaces(b, a))).toEqual(once);
        expect(mergePlaces(once, once)).toEqual(once);
      }),
    );
  });
});
