import { describe, expect, it } from 'vitest';
import { missingBefore, needsReason, progressOf } from './progress.ts';

type View = Parameters<typeof progressOf>[0];
const clear = {
  steps: 0,
  open: 0,
  refused: 0,
  withdrawn: 0,
  isClear: true,
  emptyReason: 'Nur öffentliche Daten',
};
const source = {
  ...{ intake: 'events', title: 'Termine', connector: 'ical', format: 'iCal', licence: 'Eigene Daten' },
  ...{ state: 'open' as const, reason: '', own: [], awaits: false },
};
const field = {
  ...{
    name: 'phone',
    widget: 'line' as const,
    label: 'Telefon',
    hint: null,
    section: null,
    isRequired: false,
  },
  ...{ isNullable: false, initial: '', options: null, min: null, max: null, suggest: null, fields: null },
};
const begun: View = {
  settings: {
    ...{ version: 1, state: 'draft', fields: [field], value: {}, own: ['phone'] },
    ...{ taken: {}, changed: {}, savedAt: null },
  },
  ...{ sources: [source], prerequisites: [{ id: 'events', words: 'Termine', state: 'unmet' }] },
  ...{ approvals: { ...clear, isClear: false, emptyReason: null }, liveAt: null, giver: null },
};
const states = (view: View) => progressOf(view).map(({ state }) => state);

describe('the steps of a takeover', () => {
  it('are open until each was answered', () => {
    expect(states(begun)).toEqual(['open', 'open', 'check', 'open', 'check', 'open']);
    expect(missingBefore(begun)).toEqual(['settings', 'sources', 'approvals']);
  });

  it('need no look at settings that belong to nobody alone, and are done one by one', () => {
    const plain = { ...begun, settings: { ...begun.settings, own: [] } };
    expect(missingBefore(plain)).toEqual(['sources', 'approvals']);
    const ready: View = {
      ...begun,
      settings: { ...begun.settings, savedAt: '2026-11-24T10:00:00Z' },
      sources: [{ ...source, state: 'by-hand' }],
      prerequisites: [{ id: 'events', words: 'Termine', state: 'unknown' }],
      approvals: clear,
    };
    expect(missingBefore(ready)).toEqual([]);
    expect(states(ready)).toEqual(['done', 'done', 'done', 'done', 'check', 'open']);
    expect(states({ ...ready, liveAt: '2026-11-24T10:00:00Z' })).toEqual(Array(6).fill('done'));
  });

  it('need a reason where something is missing, or where the giver no longer runs it', () => {
    expect(needsReason(begun)).toBe(true);
    const giver = { ars: '053150000000', name: 'Köln' };
    expect(needsReason({ prerequisites: [], giver: { ...giver, state: 'paused' } })).toBe(true);
    expect(needsReason({ prerequisites: [], giver: { ...giver, state: 'live' } })).toBe(false);
    expect(needsReason({ prerequisites: [], giver: null })).toBe(false);
  });
});
