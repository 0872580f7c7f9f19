import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForgotten, isFresh } from './lasting.ts';
import { isStorable, type Stamp, serverNow, stamped, stampOf } from './stamp.ts';

const DAY = 24 * 3_600_000;
const AT = Date.parse('2026-11-25T19:45:00Z');

describe('the time of a stored answer', () => {
  it('is the server’s, whatever the device shows', async () => {
    const sent = new Response('Köln', {
      headers: { date: new Date(AT).toUTCString(), 'content-encoding': 'br' },
    });
    const { response, stamp } = await stamped(sent, AT + 3 * DAY);
    expect(stamp).toEqual({ server: AT, device: AT + 3 * DAY, size: 5 });
    expect(stampOf(response.headers)).toEqual(stamp);
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(await response.text()).toBe('Köln');
  });

  it('tells the server’s time now from a clock that is off', () => {
    const stamp: Stamp = { server: AT, device: AT - DAY, size: 0 };
    expect(serverNow(stamp, AT - DAY + 60_000)).toBe(AT + 60_000);
  });

  it('never runs backwards, however the clock is set meanwhile', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (device, later) => {
        expect(serverNow({ server: AT, device, size: 0 }, later)).toBeGreaterThanOrEqual(AT);
      }),
    );
  });

  it('is unknown for what something else has stored', () => {
    expect(stampOf(new Headers())).toBe(null);
    expect(stampOf(new Headers({ 'x-hierzulande-stored': 'yesterday' }))).toBe(null);
  });
});

describe('storing', () => {
  it.each([
    [200, 'basic', '', true],
    [200, 'basic', 'public, no-cache', true],
    [200, 'basic', 'no-store', false],
    [200, 'opaque', '', false],
    [0, 'opaqueredirect', '', false],
    [300, 'basic', '', false],
    [404, 'basic', '', false],
    [503, 'basic', '', false],
  ] as const)('an answer %i of type %s with "%s": %s', (status, type, cacheControl, expected) => {
    const headers = new Headers({ 'cache-control': cacheControl });
    expect(isStorable({ status, type, headers })).toBe(expected);
  });
});

describe('lasting', () => {
  const stamp: Stamp = { server: AT, device: AT, size: 0 };

  it('boundaries need no question for a month, tiles for a week, pages always', () => {
    expect(isFresh('cell', stamp, AT + 29 * DAY)).toBe(true);
    expect(isFresh('cell', stamp, AT + 31 * DAY)).toBe(false);
    expect(isFresh('map', stamp, AT + 8 * DAY)).toBe(false);
    expect(isFresh('page', stamp, AT)).toBe(false);
  });

  it('searches are forgotten after a day, nothing else is', () => {
    expect(isForgotten('search', stamp, AT + DAY - 1)).toBe(false);
    expect(isForgotten('search', stamp, AT + DAY + 1)).toBe(true);
    expect(isForgotten('page', stamp, AT + 400 * DAY)).toBe(false);
  });
});
