import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptPlace, MOST_PLACES, mergePlaces } from './merge-places.ts';

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const KOELN = '053150000000';

const place = (own: Partial<KeptPlace> = {}): KeptPlace => ({
  ...{ ars: KOELN, pinned: false, changedAt: '2026-11-20T08:00:00Z', removed: false },
  ...own,
});

/** Few keys and instants, so that they meet often. Some lie in the future. */
const places = fc.array(
  fc.record({
    ars: fc.nat(9).map((number) => String(number).padStart(12, '0')),
    pinned: fc.boolean(),
    changedAt: fc.integer({ min: -5, max: 2 }).map((hours) => NOW.add({ hours }).toString()),
    removed: fc.boolean(),
  }),
  { maxLength: 20 },
);

describe('the places of several devices', () => {
  it('become one list in which the newest change of each place counts', () => {
    const pinned = place({ pinned: true, changedAt: '2026-11-21T08:00:00Z' });
    expect(mergePlaces([place()], [pinned], NOW)).toEqual([pinned]);
    expect(mergePlaces([pinned], [place()], NOW)).toEqual([pinned]);
  });

  it('do not come back from a device that has not heard of the removal', () => {
    const gone = place({ removed: true, changedAt: '2026-11-21T08:00:00Z' });
    expect(mergePlaces([gone], [place()], NOW)).toEqual([gone]);
    const again = place({ changedAt: '2026-11-22T08:00:00Z' });
    expect(mergePlaces([gone], [again], NOW)).toEqual([again]);
  });

  it('are not ruled for ever by a device whose clock runs ahead', () => {
    const ahead = place({ removed: true, changedAt: '2099-01-01T00:00:00Z' });
    const [clamped] = mergePlaces([], [ahead], NOW);
    expect(clamped?.changedAt).toBe(NOW.toString());
    const later = NOW.add({ minutes: 1 });
    const again = place({ changedAt: later.toString() });
    expect(mergePlaces([clamped ?? ahead], [again], later)).toEqual([again]);
  });

  it('compare instants, not how they are written', () => {
    const east = place({ pinned: true, changedAt: '2026-11-20T10:30:00+02:00' });
    expect(mergePlaces([place()], [east], NOW)).toEqual([{ ...east, changedAt: '2026-11-20T08:30:00Z' }]);
  });

  it('end the same in whichever order and however often the devices come', () => {
    fc.assert(
      fc.property(places, places, places, (one, two, three) => {
        const inTurn = mergePlaces(mergePlaces(one, two, NOW), three, NOW);
        expect(mergePlaces(mergePlaces(three, one, NOW), two, NOW)).toEqual(inTurn);
        expect(mergePlaces(one, mergePlaces(two, three, NOW), NOW)).toEqual(inTurn);
        expect(mergePlaces(inTurn, inTurn, NOW)).toEqual(inTurn);
        expect(new Set(inTurn.map(({ ars }) => ars)).size).toBe(inTurn.length);
        for (const { changedAt } of inTurn)
          expect(Temporal.Instant.compare(Temporal.Instant.from(changedAt), NOW)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('forget only the oldest marks of removed ones', () => {
    const many = Array.from({ length: MOST_PLACES + 5 }, (_, index) =>
      place({
        ars: String(index).padStart(12, '0'),
        removed: true,
        changedAt: NOW.subtract({ minutes: index }).toString(),
      }),
    );
    const merged = mergePlaces(many, [place()], NOW);
    expect(merged).toHaveLength(MOST_PLACES + 1);
    expect(merged).not.toContainEqual(many.at(-1));
    expect(merged).toContainEqual(many[0]);
  });
});
