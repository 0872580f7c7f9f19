import { describe, expect, it } from 'vitest';
import { readDraft } from './drafts.ts';
import { type InstallMemory, mayOffer, withVisit } from './install-memory.ts';

const NOW = Date.parse('2026-11-25T20:00:00Z');
const DAY = 24 * 3_600_000;

describe('a draft', () => {
  const draft = { at: NOW, fields: { report: 'Die Laterne flackert' } };
  const text = JSON.stringify(draft);

  it('is kept for seven days, also with a clock a day off in either direction', () => {
    for (const later of [0, 6.9 * DAY, -DAY]) expect(readDraft(text, NOW + later)).toEqual(draft);
    expect(readDraft(text, NOW + 7.1 * DAY)).toBe(null);
  });

  it('that is broken is none', () => {
    for (const broken of [null, '', '{', 'null', '3', '{"at":"x"}', `{"at":${NOW},"fields":null}`])
      expect(readDraft(broken, NOW)).toBe(null);
    expect(readDraft(`{"at":${NOW},"fields":{"a":3,"b":"x"}}`, NOW)?.fields).toEqual({ b: 'x' });
  });
});

describe('the offer to install', () => {
  const none: InstallMemory = { days: [], places: [], declined: false };

  it('comes after a second place', () => {
    const first = withVisit(none, '2026-11-25', '053150000000');
    expect(mayOffer(first)).toBe(false);
    expect(mayOffer(withVisit(first, '2026-11-25', '053150000000'))).toBe(false);
    expect(mayOffer(withVisit(first, '2026-11-25', '053140000000'))).toBe(true);
  });

  it('or on a second day, and not once it was declined', () => {
    const second = withVisit(withVisit(none, '2026-11-25', null), '2026-11-26', null);
    expect(mayOffer(second)).toBe(true);
    expect(mayOffer({ ...second, declined: true })).toBe(false);
  });

  it('needs to remember no more than two days and two places', () => {
    const days = ['a', 'b', 'c'].reduce((memory, one) => withVisit(memory, one, one), none);
    expect(days).toEqual({ days: ['a', 'b'], places: ['a', 'b'], declined: false });
  });
});
