/**
 * KERN's style sheet is 36 KB compressed, most of it for components, icons and columns that no page shows.
 * The build leaves out the rules of classes that no source file names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLE_SHEET = 'node_modules/@kern-ux/native/dist/kern.css';
/** Where class names are written. */
const SOURCES = ['web', 'src/kernel/pages', 'src/kernel/map', 'src/solutions', 'src/network'];
/** Put together at run time by the React kit (`web/ui/kern.tsx`), so that no source names them. */
const ALWAYS = [
  'kern-alert',
  'kern-icon--danger',
  'kern-icon--warning',
  'kern-icon--info',
  'kern-icon--success',
  'kern-light',
  'kern-dark',
];

/** Names of the classes of KERN that nothing uses. Modifiers and elements stay while their component is used. */
export function unusedKernClasses(root: string): string[] {
  const named = new Set([
    ...ALWAYS,
    ...classesIn(SOURCES.flatMap((folder) => textsBelow(join(root, folder)))),
  ]);
  const components = new Set([...named].map(componentOf));
  const all = new Set(classesIn([readFileSync(join(root, STYLE_SHEET), 'utf8')]));
  const isUsed = (name: string) =>
    name.startsWith('kern-icon--') ? named.has(name) || SIZES.has(name) : components.has(componentOf(name));
  return [...all].filter((name) => !isUsed(name));
}

const SIZES = new Set(['small', 'default', 'large', 'x-large'].map((size) => `kern-icon--${size}`));

function componentOf(name: string): string {
  return name.replace(/(__|--).*$/, '');
}

function classesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/kern-[a-z0-9]+(?:[-_]+[a-z0-9]+)*/g) ?? []);
}

function textsBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
