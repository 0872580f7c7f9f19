import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerTimeOf, noteAnswer, noteFirstPage, serverTime, settleAnswer } from './answer-times.ts';

const AT = Date.parse('2026-11-25T19:45:00Z');
const DAY = 24 * 3_600_000;
const told = (headers: Record<string, string>) => ({ headers: new Headers(headers) });

afterEach(() => {
  vi.useRealTimers();
});

describe('the time of what is on the screen', () => {
  it('is the server’s, with a device a day behind', () => {
    vi.useFakeTimers({ now: AT - DAY });
    const { signal } = new AbortController();
    noteAnswer(signal, told({ date: new Date(AT).toUTCString() }));
    settleAnswer(signal, '/a');
    expect(answerTimeOf('/a')).toEqual({ made: '2026-11-25T19:45:00.000Z', isStored: false });
    vi.advanceTimersByTime(60_000);
    expect(serverTime()).toBe(AT + 60_000);
  });

  it('of a stored answer is when it was made, and is forgotten with a fresh one', () => {
    const stored = new AbortController();
    noteAnswer(
      stored.signal,
      told({
        'x-hierzulande-stored': new Date(AT).toISOString(),
        'x-hierzulande-now': new Date(AT + DAY).toISOString(),
        date: new Date(AT).toUTCString(),
      }),
    );
    settleAnswer(stored.signal, '/b');
    expect(answerTimeOf('/b')).toEqual({ made: new Date(AT).toISOString(), isStored: true });
    const fresh = new AbortController();
    noteAnswer(fresh.signal, told({ date: new Date(AT + DAY).toUTCString() }));
    settleAnswer(fresh.signal, '/b');
    expect(answerTimeOf('/b')?.isStored).toBe(false);
  });

  it('comes from the document where that was stored, and not from nonsense', () => {
    noteFirstPage('/c', { stored: new Date(AT).toISOString(), now: new Date(AT + 1000).toISOString() });
    expect(answerTimeOf('/c')?.isStored).toBe(true);
    noteFirstPage('/d', { stored: 'gestern' });
    expect(answerTimeOf('/d')).toBe(null);
  });
});
