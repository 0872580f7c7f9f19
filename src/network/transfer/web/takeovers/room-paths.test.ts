import { describe, expect, it } from 'vitest';
import { readItem } from './room-paths.ts';

const ID = '01990000-0000-7000-8000-000000000001';

describe('one thing in the room of takeovers', () => {
  it('is a takeover, a solution, or a solution after a fact sheet', () => {
    expect(readItem(ID)).toEqual({ takeover: ID });
    expect(readItem('leisure')).toEqual({ solution: 'leisure', sheet: null });
    expect(readItem(`leisure-${ID}`)).toEqual({ solution: 'leisure', sheet: ID });
  });

  it.each(['', 'Leisure', 'leisure-', 'leisure-1', `-${ID}`, `${ID}-${ID}`, '../x', 'a'.repeat(21)])(
    'is nothing else: %j',
    (item) => {
      expect(readItem(item)).toBeNull();
    },
  );
});
