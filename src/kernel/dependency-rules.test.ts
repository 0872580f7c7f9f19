import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const planted: string[] = [];

/** Writes a file that breaks a rule, asks dependency-cruiser about it alone, and answers what it said. */
function plant(file: string, source: string): string {
  const path = join(ROOT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
  planted.push(path);
  const cruise = spawnSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      file,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(cruise.status, cruise.stdout + cruise.stderr).not.toBe(0);
  return cruise.stdout;
}

describe('the floors of the house', () => {
  afterEach(() => {
    for (const path of planted.splice(0)) rmSync(path);
  });

  it('reports a kernel file that imports a solution', () => {
    const said = plant(
      'src/kernel/planted-violation.ts',
      "import { solution } from '../solutions/services/solution.ts';\nexport const planted = solution.id;\n",
    );
    expect(said).toContain('kernel-is-the-ground-floor');
  });

  it('reports a solution that imports another one, also if only a type', () => {
    const said = plant(
      'src/solutions/place/planted-violation.ts',
      "import type { solution } from '../services/solution.ts';\nexport type Planted = typeof solution;\n",
    );
    expect(said).toContain('solutions-never-import-each-other');
  });

  it('reports pure logic that reads files', () => {
    const said = plant(
      'src/solutions/place/model.ts',
      "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    );
    expect(said).toContain('pure-logic-does-no-io');
  });

  it('reports a connector that imports another one, or what only tests may use', () => {
    const said = plant(
      'src/connectors/csv/planted-violation.ts',
      "import { geojson } from '../geojson/geojson.ts';\nimport { fuzz } from '../testing/fuzz.ts';\nexport const planted = [geojson, fuzz];\n",
    );
    expect(said).toContain('connectors-do-not-import-each-other');
    expect(said).toContain('only-tests-use-the-fuzz-harness');
  });
});
