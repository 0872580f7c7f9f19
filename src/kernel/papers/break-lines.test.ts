import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, widestPart } from './break-lines.ts';

/** A letter is as wide as one. */
const measure = (text: string) => text.length;

describe('lines of a text', () => {
  it('break after a space, which stays at the end of the line', () => {
    expect(breakLines('Die Stadt nimmt teil', 10, measure)).toEqual(['Die Stadt ', 'nimmt teil']);
  });

  it('break after a hyphen or slash between syllables, not in a date and not at a no-break space', () => {
    expect(breakLines('Rhein-Sieg-Kreis', 12, measure)).toEqual(['Rhein-Sieg-', 'Kreis']);
    expect(breakLines('am 2026-11-27', 11, measure)).toEqual(['am ', '2026-11-27']);
    expect(breakLines('mit 12\u00a0Stellen', 12, measure)).toEqual(['mit ', '12\u00a0Stellen']);
  });

  it('begin where the text says so; one that is followed ends with a space', () => {
    expect(breakLines('Amt\nMarkt 1\n\nBonn', 20, measure)).toEqual(['Amt ', 'Markt 1 ', ' ', 'Bonn']);
    expect(breakLines('', 20, measure)).toEqual(['']);
  });

  it('break a word that is wider than a line, between letters that people count', () => {
    expect(breakLines('Kapitänsmütze', 6, measure)).toEqual(['Kapitä', 'nsmütz', 'e']);
    expect(breakLines('ab👨‍👩‍👧cd', 3, measure)).toEqual(['ab', '👨‍👩‍👧', 'cd']);
  });

  it('lose nothing, and are never too wide unless one letter is', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'abÄß -/\u00a0\n'), maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = breakLines(text, width, measure);
        const bare = (words: string) => words.replaceAll(/\s/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect(measure(line.trimEnd())).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('know their widest piece', () => {
    expect(widestPart('Rhein-Sieg-Kreis am\nRhein', measure)).toBe(6);
    expect(widestPart('', measure)).toBe(0);
  });
});
