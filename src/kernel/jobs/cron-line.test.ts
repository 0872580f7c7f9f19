import { describe, expect, it } from 'vitest';
import { isCronLine } from './cron-line.ts';

describe('a cron line', () => {
  it.each(['* * * * *', '30 3 * * *', '*/15 * * * *', '0 6-22/2 1,15 * 1-5', '59 23 31 12 7', '0 0 1 1 0'])(
    'is %j',
    (line) => expect(isCronLine(line)).toBe(true),
  );

  it.each([
    '',
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 8',
    '5-1 * * * *',
    '*/0 * * * *',
    '*/x * * * *',
    '1,, * * * *',
    '@daily',
    '0 6  * * *',
    'MON * * * *',
  ])('is not %j', (line) => expect(isCronLine(line)).toBe(false));
});
