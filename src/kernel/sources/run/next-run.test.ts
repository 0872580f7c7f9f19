import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRun } from './next-run.ts';

const now = Temporal.Instant.from('2026-11-24T10:00:00Z');
const wait = (everySeconds: number, failures: number, spread = 0) =>
  nextRun({ now, everySeconds, failures, spread })?.since(now).total('seconds') ?? null;

describe('the next run', () => {
  it('follows the schedule after a success, and is none without one', () => {
    expect(wait(86_400, 0)).toBe(86_400);
    expect(nextRun({ now, everySeconds: null, failures: 3, spread: 0 })).toBeNull();
  });

  it('comes soon after a first failure and later after each further one, never later than the schedule', () => {
    expect([1, 2, 3, 9, 99].map((failures) => wait(86_400, failures))).toEqual([
      300, 600, 1_200, 76_800, 86_400,
    ]);
    expect(wait(60, 5)).toBe(60);
  });

  it('waits at least as long as the host wants', () => {
    const notBefore = now.add({ hours: 5 });
    expect(nextRun({ now, everySeconds: 3600, failures: 1, spread: 0, notBefore })).toEqual(notBefore);
  });

  it('grows with the failures and is spread by at most a tenth', () => {
    const failures = fc.integer({ min: 1, max: 60 });
    const every = fc.integer({ min: 60, max: 10_000_000 });
    fc.assert(
      fc.property(every, failures, fc.double({ min: 0, max: 1, noNaN: true }), (seconds, n, spread) => {
        const [exact, later, spreadOut] = [wait(seconds, n), wait(seconds, n + 1), wait(seconds, n, spread)];
        if (exact === null || later === null || spreadOut === null) throw new Error('no run');
        expect(later).toBeGreaterThanOrEqual(exact);
        expect(spreadOut).toBeGreaterThanOrEqual(exact);
        expect(spreadOut).toBeLessThanOrEqual(exact * 1.1 + 1);
      }),
    );
  });
});
