import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FULL_LANGUAGES } from './kernel/i18n/language.ts';

it('no file decides by comparing with one language: whoever does forgets the third', () => {
  const root = join(import.meta.dirname, '..');
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
