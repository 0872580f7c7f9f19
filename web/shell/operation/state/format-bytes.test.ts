import { describe, expect, it } from 'vitest';
import { formatBytes } from './format-bytes.ts';

describe('bytes', () => {
  it.each([
    [0, '0 MB'],
    [40_000, '0 MB'],
    [1_449_000, '1,4 MB'],
    [320_400_000, '320 MB'],
    [1_449_000_000, '1,4 GB'],
  ])('%d are shown as %s', (bytes, words) =>
    expect(formatBytes(bytes, 'de').replace('\u00a0', ' ')).toBe(words),
  );

  it('of a change have their sign', () => {
    expect(formatBytes(2_500_000, 'en', { isChange: true })).toBe('+2.5\u00a0MB');
    expect(formatBytes(-2_500_000_000, 'de', { isChange: true })).toBe('-2,5\u00a0GB');
  });
});
