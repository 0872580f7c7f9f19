/**
 * `node scripts/run.mjs scripts/new-solution.ts <id> <path> <German title> <English title>`
 * writes a further working solution from `templates/solution` (docs/solution-guide.md).
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NewSolution {
  id: string;
  path: string;
  title: { de: string; en: string };
}

/** Copies the template to `folder` with its names filled in. Refuses to overwrite. */
export function instantiate(template: string, folder: string, { id, path, title }: NewSolution): void {
  if (!/^[a-z][a-z0-9]{0,19}$/.test(id))
    throw new Error(`The id "${id}" is not 1–20 lower case letters and digits.`);
  if (!/^[a-z][a-z0-9-]*$/.test(path))
    throw new Error(`The path "${path}" is not lower case letters, digits and hyphens.`);
  if (existsSync(folder)) throw new Error(`${folder} exists already; choose another id or remove it first.`);
  cpSync(template, folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const filled = readFileSync(file, 'utf8')
      .replaceAll('__id__', id)
      .replaceAll('__path__', path)
      .replaceAll('__title_de__', title.de)
      .replaceAll('__title_en__', title.en);
    writeFileSync(file, filled);
  }
}

if (process.argv[1]?.endsWith('new-solution.ts')) {
  const [id, path, de, en] = process.argv.slice(2);
  if (!id || !path || !de || !en) {
    console.error('Usage: new-solution.ts <id> <path> <German title> <English title>');
    process.exit(2);
  }
  instantiate('templates/solution', join('src/solutions', id), { id, path, title: { de, en } });
  console.log(`Written to src/solutions/${id}. Add to src/solutions.ts:`);
  console.log(`  import { solution as ${id} } from './solutions/${id}/solution.ts';`);
}
