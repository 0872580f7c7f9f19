import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullOf, REST } from './pull.ts';

describe('a pull', () => {
  it('means nothing while it is short, upwards or sideways', () => {
    for (const finger of [
      { down: 5, across: 0 },
      { down: -80, across: 0 },
      { down: 60, across: 90 },
    ])
      expect(pullOf(finger)).toEqual(REST);
  });

  it('is ready only after a long way', () => {
    expect(pullOf({ down: 100, across: 0 })).toEqual({ distance: 50, isReady: false });
    expect(pullOf({ down: 160, across: 10 }).isReady).toBe(true);
  });

  it('never comes further down than its end, nor back while the finger goes on', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(500), (down, more) => {
        const [here, there] = [pullOf({ down, across: 0 }), pullOf({ down: down + more, across: 0 })];
        expect(there.distance).toBeGreaterThanOrEqual(here.distance);
        expect(there.distance).toBeLessThanOrEqual(96);
      }),
    );
  });
});
