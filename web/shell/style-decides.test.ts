/** The journeys look at one visit of a page in several sizes and colours: that is true as long as no script asks for them. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ASKS =
  /matchMedia|innerWidth|innerHeight|outerWidth|visualViewport|\bscreen\.(width|height|avail|orientation)|ResizeObserver|['"]resize['"]|srcset|srcSet|<picture/;

/** The map is drawn by a script; its journeys open it anew for every size and colour. */
const MAY_ASK = /^web\/shell\/map\//;

it('style sheets alone decide how pages look in other sizes and colours', () => {
  const files = globSync(['web/**/*.{ts,tsx}', 'src/kernel/pages/**/*.ts'], { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('.test.'));
  expect(files.length).toBeGreaterThan(100);
  const asking = files.filter((file) => ASKS.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(asking.some((file) => MAY_ASK.test(file))).toBe(true);
  expect(asking.filter((file) => !MAY_ASK.test(file))).toEqual([]);
});
