import { describe, expect, it } from 'vitest';
import { needsOf } from './needs-of.ts';

const now = Temporal.Instant.from('2026-11-24T05:00:00Z');
const sound = {
  ...({ kind: 'http', state: 'active', failingSince: null, heldSince: null } as const),
  ...{ mailbox: 'kultur@stadt.example', reviewDate: '2027-06-01', contractEnd: null },
  createdAt: '2026-01-01T00:00:00Z',
};
const reasons = (own: Partial<Parameters<typeof needsOf>[0]>, staleAfter = 'P2D') =>
  needsOf({ ...sound, ...own }, staleAfter, now).map(({ reason }) => reason);

describe('a source needs somebody', () => {
  it('not as long as all is well', () => expect(reasons({})).toEqual([]));

  it('when it has failed for a day, or for longer than its data may be old', () => {
    expect(reasons({ failingSince: '2026-11-23T06:00:00Z' })).toEqual([]);
    expect(reasons({ failingSince: '2026-11-23T04:00:00Z' })).toEqual(['failing']);
    expect(reasons({ failingSince: '2026-11-24T03:00:00Z' }, 'PT1H')).toEqual(['failing']);
  });

  it('when a content has waited for two days', () => {
    expect(reasons({ heldSince: '2026-11-22T06:00:00Z' })).toEqual([]);
    expect(reasons({ heldSince: '2026-11-22T04:00:00Z' })).toEqual(['held']);
  });

  it('on the day of its review, and a month before its contract ends', () => {
    expect(reasons({ reviewDate: '2026-11-25' })).toEqual([]);
    expect(reasons({ reviewDate: '2026-11-24' })).toEqual(['review']);
    expect(reasons({ contractEnd: '2026-12-25' })).toEqual([]);
    expect(reasons({ contractEnd: '2026-12-24' })).toEqual(['contract']);
  });

  it('when an address has no mailbox behind it; a file that somebody handed over needs none', () => {
    expect(reasons({ mailbox: null })).toEqual(['mailbox']);
    expect(reasons({ mailbox: null, kind: 'upload' })).toEqual([]);
  });

  it('never when it is paused, example data or written at the desk', () => {
    const broken = { failingSince: '2026-01-01T00:00:00Z', mailbox: null, reviewDate: '2026-01-01' };
    expect(reasons({ ...broken, state: 'paused' })).toEqual([]);
    expect(reasons({ ...broken, kind: 'sample' })).toEqual([]);
    expect(reasons({ ...broken, kind: 'desk' })).toEqual([]);
  });
});
