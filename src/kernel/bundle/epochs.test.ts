import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEpochs } from './epochs.ts';

const LEVELS = ['053150000000', '050000000000', '000000000000', '090000000000'];

describe('epochs', () => {
  it('change the stamp of every place below the raised level and of no other', () => {
    const epochs = createEpochs();
    const koeln = ['053150000000', '050000000000', '000000000000'];
    const bavaria = ['090000000000', '000000000000'];
    const before = [epochs.stamp(koeln), epochs.stamp(bavaria)];
    epochs.raise('050000000000');
    expect(epochs.stamp(koeln)).not.toBe(before[0]);
    expect(epochs.stamp(bavaria)).toBe(before[1]);
  });

  it('never let a stamp return to an earlier value', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LEVELS)), (raised) => {
        const epochs = createEpochs();
        let last = epochs.stamp(LEVELS);
        for (const ars of raised) {
          epochs.raise(ars);
          const next = epochs.stamp(LEVELS);
          expect(next).toBeGreaterThan(last);
          last = next;
        }
      }),
    );
  });
});
