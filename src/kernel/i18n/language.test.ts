import { describe, expect, it } from 'vitest';
import { LANGUAGES, PREFIX, splitPath } from './language.ts';

describe('the beginning of an address', () => {
  it.each([
    ['/', 'de', '/'],
    ['', 'de', '/'],
    ['/hilfe', 'de', '/hilfe'],
    ['/en', 'en', '/'],
    ['/en/', 'en', '/'],
    ['/en/053150000000-koeln/dienste', 'en', '/053150000000-koeln/dienste'],
    ['/leicht/hilfe', 'de-simple', '/hilfe'],
    ['/leicht', 'de-simple', '/'],
    ['/leichtathletik', 'de', '/leichtathletik'],
    ['/energie', 'de', '/energie'],
  ])('of "%s" says the language %s', (pathname, language, path) => {
    expect(splitPath(pathname)).toEqual({ language, path });
  });

  it('put before a German path is taken off again', () => {
    for (const language of LANGUAGES) {
      expect(splitPath(`${PREFIX[language]}/hilfe`)).toEqual({ language, path: '/hilfe' });
    }
  });
});
