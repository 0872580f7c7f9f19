import { expect, it } from 'vitest';
import { i18n, PARTS } from './texts.ts';

it('says each thing in one file only, in both languages', () => {
  for (const files of [PARTS.de, PARTS.en]) {
    const keys = files.flatMap((file) => Object.keys(file));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  }
});

/** More words than that in one sentence are too many for easy language, as in the house's own texts. */
const LONGEST_SENTENCE = 14;

it('says short sentences in easy language', () => {
  const long = Object.entries(i18n['de-simple']).flatMap(([key, text]) =>
    text
      .split(/[.?!:]\s|\n|, /)
      .filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE)
      .map((sentence) => `${key}: ${sentence}`),
  );
  expect(long).toEqual([]);
});
