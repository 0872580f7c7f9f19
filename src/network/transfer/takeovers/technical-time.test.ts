import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesOf, withAct } from './technical-time.ts';

const begin = Temporal.Instant.from('2026-11-24T10:00:00Z');
const later = (seconds: number) => begin.add({ seconds });

describe('the technical time', () => {
  it('grows by what lies between two things that are done, up to a quarter of an hour', () => {
    const at = (technicalSeconds: number) => ({ technicalSeconds, actedAt: begin.toString() });
    expect(withAct(at(0), later(40))).toBe(40);
    expect(withAct(at(40), later(900))).toBe(940);
    expect(withAct(at(40), later(901))).toBe(40);
    expect(withAct(at(40), later(86_400 * 30))).toBe(40);
    expect(withAct(at(40), later(-3))).toBe(40);
  });

  it('never shrinks, and is never more than the time that has passed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 30 }), (pauses) => {
        let [seconds, passed] = [0, 0];
        for (const pause of pauses) {
          const next = withAct(
            { technicalSeconds: seconds, actedAt: later(passed).toString() },
            later(passed + pause),
          );
          expect(next).toBeGreaterThanOrEqual(seconds);
          [seconds, passed] = [next, passed + pause];
        }
        expect(seconds).toBeLessThanOrEqual(passed);
      }),
    );
  });

  it('is said in minutes that have begun', () => {
    expect([0, 1, 60, 61, 599, 600].map(minutesOf)).toEqual([0, 1, 1, 2, 10, 10]);
  });
});
