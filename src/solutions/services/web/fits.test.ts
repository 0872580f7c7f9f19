import { describe, expect, it } from 'vitest';
import { fits } from './fits.ts';

describe('a row of the list', () => {
  it.each([
    ['Führerschein verloren', 'fuehrer', true],
    ['Führerschein verloren', 'VERL schein', true],
    ['Führerschein verloren', '', true],
    ['Führerschein verloren', 'hund', false],
  ])('"%s" fits "%s": %s', (text, words, expected) => expect(fits(text, words)).toBe(expected));
});
