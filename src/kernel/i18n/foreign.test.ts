import { describe, expect, it } from 'vitest';
import { foreignTo, languagesInWords } from './foreign.ts';
import { LANGUAGES } from './language.ts';

describe('a text in another language than its page', () => {
  it.each([
    ['de', 'en', 'de'],
    ['de', 'de', undefined],
    ['de', 'de-simple', undefined],
    ['DE-AT', 'de', undefined],
    ['de-AT', 'en', 'de-AT'],
    ['en', 'de', 'en'],
    ['fr', 'de-simple', 'fr'],
  ] as const)('%s on a page in %s is marked as %s', (lang, page, marked) => {
    expect(foreignTo(lang, page)).toBe(marked);
  });

  it.each([undefined, '', 'deutsch', 'd', 'de_DE', 'de-', ' de', '<b>', 'de" onclick="'])(
    'is not marked where its language is no tag (%j)',
    (lang) => {
      for (const language of LANGUAGES) expect(foreignTo(lang, language)).toBeUndefined();
    },
  );

  it('has a language that is named in the words of the reader', () => {
    expect(languagesInWords(['de'], 'en')).toBe('German');
    expect(languagesInWords(['de', 'fr'], 'en')).toBe('German and French');
    expect(languagesInWords(['en', 'fr'], 'de')).toBe('Englisch und Französisch');
    expect(languagesInWords(['xx'], 'en')).toBe('xx');
  });
});
