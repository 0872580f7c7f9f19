import { describe, expect, it } from 'vitest';
import { stateOf } from './source-state.ts';

const sound = {
  ...({
    progress: null,
    hidden: null,
    held: null,
    fault: null,
    state: 'active',
    isStale: false,
    awaitsAdoption: false,
  } as const),
  checkedAt: '2026-11-24T10:00:00Z',
};
const fault = { code: 'refused', words: null, reason: '' };
const held = { since: '2026-11-24T10:00:00Z', records: 1, before: 20 };

describe('the state of a source', () => {
  it('is sound, stale, or never read', () => {
    expect(stateOf(sound)).toBe('ok');
    expect(stateOf({ ...sound, awaitsAdoption: true })).toBe('waiting');
    expect(stateOf({ ...sound, awaitsAdoption: true, checkedAt: null })).toBe('never');
    expect(stateOf({ ...sound, isStale: true })).toBe('stale');
    expect(stateOf({ ...sound, checkedAt: null })).toBe('never');
  });

  it('is the gravest of several', () => {
    expect(stateOf({ ...sound, fault, isStale: true })).toBe('failing');
    expect(stateOf({ ...sound, fault, state: 'paused' })).toBe('paused');
    expect(stateOf({ ...sound, fault, held })).toBe('held');
    expect(stateOf({ ...sound, held, hidden: { since: '', concern: 'data' } })).toBe('hidden');
    expect(stateOf({ ...sound, fault, progress: { phase: 'reading', records: 3 } })).toBe('running');
  });
});
