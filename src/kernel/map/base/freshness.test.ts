import { describe, expect, it } from 'vitest';
import { freshSeconds } from './freshness.ts';

describe('how long an answer may be believed', () => {
  it.each([
    ['max-age=600', undefined, 600],
    ['public, max-age=600, s-maxage=60', undefined, 60],
    ['max-age=600', '100', 500],
    ['max-age=600', '700', 0],
    ['Max-Age="30"', undefined, 30],
    ['max-age=99999999999', undefined, 30 * 86_400],
    ['no-cache', undefined, 0],
    ['no-store', undefined, null],
    ['private, max-age=60', undefined, null],
    ['max-age=0', undefined, 0],
    ['max-age=soon', undefined, 86_400],
    [undefined, undefined, 86_400],
  ])('%s with an age of %s: %s', (control, age, expected) => {
    const headers = { ...(control && { 'cache-control': control }), ...(age && { age }) };
    expect(freshSeconds(headers)).toBe(expected);
  });
});
