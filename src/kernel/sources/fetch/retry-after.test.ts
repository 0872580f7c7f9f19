import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfter } from './retry-after.ts';

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');

describe('retryAfter', () => {
  it.each([
    ['0', '2026-11-24T10:00:00Z'],
    [' 120 ', '2026-11-24T10:02:00Z'],
    ['Tue, 24 Nov 2026 10:30:00 GMT', '2026-11-24T10:30:00Z'],
    ['Mon, 23 Nov 2026 10:30:00 GMT', '2026-11-24T10:00:00Z'],
    ['999999999999999999999999', '2026-11-25T10:00:00Z'],
    ['Tue, 24 Nov 2099 10:30:00 GMT', '2026-11-25T10:00:00Z'],
  ])('reads "%s"', (header, expected) => {
    expect(retryAfter(header, NOW)?.toString()).toBe(expected);
  });

  it.each([undefined, '', 'soon', '-5', '1.5', '2026-11-24T10:30:00Z', 'Tue, 99 Nov 2026 99:99:99 GMT'])(
    'takes "%s" for nothing said',
    (header) => {
      expect(retryAfter(header, NOW)).toBeNull();
    },
  );

  it('never asks for more than a day, nor for the past, whatever a server sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.nat().map(String)), (header) => {
        const until = retryAfter(header, NOW);
        if (until === null) return;
        const seconds = until.since(NOW).total('seconds');
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThanOrEqual(86_400);
      }),
    );
  });
});
