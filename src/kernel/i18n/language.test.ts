import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FULL_LANGUAGES, LANGUAGES, PREFIX, splitPath } from './language.ts';

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

it('no file decides by comparing with one language: whoever does forgets the third', () => {
  const root = join(import.meta.dirname, '../../..');
  const named = FULL_LANGUAGES.join('|');
  const comparison = new RegExp(`[lL]anguage [=!]== '(${named})'`);
  const files = ['src', 'web', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => comparison.test(readFileSync(file, 'utf8')))).toEqual([]);
});
