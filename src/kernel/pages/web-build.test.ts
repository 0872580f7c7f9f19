import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { SOURCES } from './web-build.ts';

const ROOT = join(import.meta.dirname, '../../..');
const IMPORTED = /(?:from|import|import\() ?'(\.[^']+)'/g;

it('is built anew when anything changes that the browser gets', () => {
  const found = globSync(['web/**/*.{ts,tsx}', 'src/{solutions,network}/*/web/**/*.{ts,tsx}'], { cwd: ROOT });
  const files = found.filter((file) => !file.includes('.test.'));
  expect(files.length).toBeGreaterThan(100);
  const wanted = files.flatMap((file) => [
    file,
    ...[...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORTED)].map(([, path = '']) =>
      relative(ROOT, join(ROOT, dirname(file), path)),
    ),
  ]);
  const isKnown = (path: string) => SOURCES.some((one) => path === one || path.startsWith(`${one}/`));
  expect(wanted.filter((path) => !isKnown(path))).toEqual([]);
});
