import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';

const need = fc.record({ least: fc.integer({ min: 0, max: 300 }), more: fc.integer({ min: 0, max: 2_000 }) });
const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

describe('columns of a table', () => {
  it('share what is left in the measure of what they hold', () => {
    expect(
      columnWidths(
        [
          { least: 10, most: 100 },
          { least: 10, most: 100 },
          { least: 50, most: 200 },
        ],
        800,
      ),
    ).toEqual([200, 200, 400]);
  });

  it('give a long text the room that short ones leave', () => {
    const [label = 0, text = 0] = columnWidths(
      [
        { least: 40, most: 60 },
        { least: 50, most: 5_000 },
      ],
      400,
    );
    expect(label).toBeGreaterThan(55);
    expect(text).toBeGreaterThan(300);
  });

  it('break the longest words where not even those fit', () => {
    expect(
      columnWidths(
        [
          { least: 50, most: 50 },
          { least: 400, most: 400 },
          { least: 300, most: 300 },
        ],
        450,
      ),
    ).toEqual([50, 200, 200]);
  });

  it('fill the width, whatever they need, and none is narrower than its words where those of all fit', () => {
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 9 }), (columns) => {
        const needs = columns.map(({ least, more }) => ({ least, most: least + more }));
        const widths = columnWidths(needs, 480);
        expect(sum(widths)).toBeCloseTo(480, 3);
        const words = needs.map(({ least }) => Math.min(least, 240));
        const fit = sum(words) <= 480;
        for (const [at, width] of widths.entries()) {
          expect(width).toBeGreaterThanOrEqual(0);
          if (fit) expect(width).toBeGreaterThanOrEqual((words[at] ?? 0) - 0.001);
        }
      }),
    );
  });
});
