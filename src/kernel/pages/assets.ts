import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../i18n/language.ts';
import type { Assets } from './document.ts';

/** Path below which the built files are served. */
export const ASSETS_PATH = '/assets/';

const ENTRY = 'web/shell/main.tsx';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
  }),
);

/** What a page loads, read from the manifest that Vite wrote into the folder. */
export async function readAssets(folder: string): Promise<Assets> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const chunk = (name: string) => {
    const found = manifest[name];
    if (found === undefined)
      throw new Error(`The built web has no ${name}; remove ${folder} and start again`);
    return found;
  };
  const withImports = (name: string, seen: Set<string>): Set<string> => {
    if (!seen.has(name)) {
      seen.add(name);
      for (const one of chunk(name).imports) withImports(one, seen);
    }
    return seen;
  };
  const names = [...withImports(ENTRY, new Set())];
  const path = (file: string) => ASSETS_PATH + file;
  const textsOf = (language: Language) => [path(chunk(`src/kernel/i18n/${language}.json`).file)];
  return {
    script: path(chunk(ENTRY).file),
    styles: names.flatMap((name) => chunk(name).css.map(path)),
    preload: names.filter((name) => name !== ENTRY).map((name) => path(chunk(name).file)),
    texts: {
      de: textsOf('de'),
      en: textsOf('en'),
      'de-simple': [...textsOf('de'), ...textsOf('de-simple')],
    },
    fonts: names
      .flatMap((name) => chunk(name).assets)
      .filter((file) => file.startsWith('fira-sans-latin-'))
      .map(path),
  };
}
