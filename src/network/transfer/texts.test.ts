import { expect, it } from 'vitest';
import { PARTS } from './texts.ts';

it('says each thing in one file only, in both languages', () => {
  for (const files of [PARTS.de, PARTS.en]) {
    const keys = files.flatMap((file) => Object.keys(file));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  }
});
