import { describe, expect, it } from 'vitest';
import { INFO_TEXTS } from '../pages/info/texts.ts';
import { HOUSE_TEXTS } from './house-texts.ts';
import { textsIn } from './texts-in.ts';

/** More words than that in one sentence are too many for easy language. */
const LONGEST_SENTENCE = 14;

const namesIn = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each([
  ['the house', HOUSE_TEXTS],
  ['the pages without a place', INFO_TEXTS],
] as const)('texts of %s', (_, texts) => {
  const easy = Object.entries(texts['de-simple'] ?? {});

  it('stand in German and English, with the same values in them', () => {
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.de));
    for (const [key, value] of Object.entries(texts.de)) {
      expect(value.trim(), key).not.toBe('');
      const english: Readonly<Record<string, string>> = texts.en;
      expect(namesIn(english[key]), key).toEqual(namesIn(value));
    }
  });

  it('have easy words only for what stands in German, and ask for no value that is not given', () => {
    const german: Readonly<Record<string, string>> = texts.de;
    expect(easy.length).toBeGreaterThan(0);
    for (const [key, value] of easy) {
      expect(german, key).toHaveProperty([key]);
      const given = namesIn(german[key]);
      expect(
        namesIn(value).filter((name) => !given.includes(name) && name !== '{count}'),
        key,
      ).toEqual([]);
    }
  });

  it('are short sentences in easy language', () => {
    for (const [key, value] of easy) {
      for (const sentence of value.split(/[.?!:]\s|\n|, /)) {
        expect(sentence.split(/\s+/).length, `${key}: ${sentence}`).toBeLessThanOrEqual(LONGEST_SENTENCE);
      }
    }
  });
});

describe('texts in a language', () => {
  const texts = { de: { a: 'Zuständigkeit', b: 'Ort' }, en: { a: 'Responsibility', b: 'Place' } };

  it('fall back to German where there are no easy words', () => {
    expect(textsIn({ ...texts, 'de-simple': { a: 'Welches Amt hilft?' } }, 'de-simple')).toEqual({
      a: 'Welches Amt hilft?',
      b: 'Ort',
    });
    expect(textsIn(texts, 'de-simple')).toEqual(texts.de);
  });

  it('are the same object each time: nothing is merged anew for every card', () => {
    expect(textsIn(texts, 'de-simple')).toBe(textsIn(texts, 'de-simple'));
  });
});
