/**
 * The real program with one more solution, made from the template as the guide says, in a copy of the repository:
 * the map gets points to show without anything being added to the product. For journeys.
 */
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunningHouse, startHouse } from '../../bench/house/running-house.ts';
import { instantiate } from '../../scripts/new-solution.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'web', 'scripts', 'vite.config.ts', 'package.json', 'package-lock.json'];
const LINKED = ['node_modules', 'data'];

/** Köln, where the entries lie. */
export const KOELN = '053150000000';
/** How many of each of the two solutions there are. */
export const ENTRIES = { fountains: 40, chargers: 7 } as const;

/** Its own copy and data folder; `remove` both after `stop`. */
export async function startPointsHouse(
  folder: string,
  env: Record<string, string>,
): Promise<RunningHouse & { remove(): void }> {
  const copy = mkdtempSync(join(tmpdir(), 'hierzulande-copy-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  for (const name of LINKED) symlinkSync(join(ROOT, name), join(copy, name));
  addSolution(copy, {
    id: 'fountains',
    path: 'trinkbrunnen',
    title: { de: 'Trinkbrunnen', en: 'Drinking fountains' },
  });
  addSolution(copy, {
    id: 'chargers',
    path: 'ladesaeulen',
    title: { de: 'Ladesäulen', en: 'Charging points' },
    category: 'mobility',
  });
  // Only its own points, so that their number is known.
  const house = await startHouse({ folder, env: { ...env, HIER_SAMPLE: 'off' }, root: copy });
  return { ...house, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

function addSolution(
  copy: string,
  names: {
    id: 'fountains' | 'chargers';
    path: string;
    title: { de: string; en: string };
    category?: string;
  },
): void {
  const { id, title, category } = names;
  const folder = join(copy, 'src/solutions', id);
  instantiate(join(ROOT, 'templates/solution'), folder, names);
  if (category !== undefined) change(join(folder, 'layers.ts'), "'leisure'", `'${category}'`);
  const list = join(copy, 'src/solutions.ts');
  change(
    list,
    '\nexport const',
    `import { solution as ${id} } from './solutions/${id}/solution.ts';\n\nexport const`,
  );
  change(list, '= [', `= [${id}, `);
  appendFileSync(join(folder, 'migrations/001-entry.sql'), entries(id, title.de));
}

/** A spiral around the cathedral, the same in every run. */
function entries(id: 'fountains' | 'chargers', name: string): string {
  const rows = Array.from({ length: ENTRIES[id] }, (_, index) => {
    const [angle, far] = [index * 2.4 + id.length, 0.004 * Math.sqrt(index + 1)];
    const [lon, lat] = [6.9583 + far * Math.cos(angle) * 1.6, 50.9413 + far * Math.sin(angle)];
    const uuid = `0190a1b2-c3d4-7e5f-8a6b-${String(index + 1).padStart(12, '0')}`;
    const place = `${name} ${index + 1}`;
    return `('${KOELN}', '${KOELN}', '${uuid}', '${place}', ${lon.toFixed(6)}, ${lat.toFixed(6)}, 'Beispiel', 'CC0', '2026-11-01T08:00:00Z')`;
  });
  return `\ninsert into ${id}.entry (ars, owner_ars, id, name, lon, lat, source, licence, changed_at) values\n${rows.join(',\n')};\n`;
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from} to change`);
  writeFileSync(file, text.replace(from, to));
}
