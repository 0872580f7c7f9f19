import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChange, stepsOf } from './steps.ts';

const BOX = { width: 600, height: 120 };

describe('the line of figures', () => {
  it('keeps a figure until it changes', () => {
    const changes = [
      { day: '2026-11-03', share: 0.5 },
      { day: '2026-11-01', share: 0.25 },
    ];
    expect(stepsOf(changes, BOX)).toBe('0,60 600,60 600,0');
  });

  it('stays in its box, whatever the figures are', () => {
    const change = fc.record({
      day: fc.constantFrom('2026-01-01', '2026-02-01', '2027-03-01'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const points = stepsOf(changes, BOX)
          .split(' ')
          .filter((point) => point !== '');
        for (const point of points) {
          const [x = -1, y = -1] = point.split(',').map(Number);
          expect(x >= 0 && x <= BOX.width && y >= 0 && y <= BOX.height, point).toBe(true);
        }
      }),
    );
  });

  it('takes only rows with a day and a share', () => {
    expect(readChange('{"day":"2026-11-01","share":0.5}')).toEqual({ day: '2026-11-01', share: 0.5 });
    for (const other of [undefined, 'null', '{}', '{"day":1,"share":0}'])
      expect(readChange(other)).toBeNull();
  });
});
