/** Builds the service worker after the web: it must know the names of all files that were written. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import de from '../src/kernel/i18n/de.json' with { type: 'json' };
import en from '../src/kernel/i18n/en.json' with { type: 'json' };
import { ASSETS_PATH, readAssets } from '../src/kernel/pages/assets.ts';
import type { WorkerBuild } from '../web/worker/build.ts';

/** Bytes up to which a chunk is stored before it is needed; larger ones (a map) are stored when used. */
const SMALL = 40_000;

/** Writes `sw.js` beside the built files: one classic script, because not every browser loads modules as workers. */
export function serviceWorker(root: string): Plugin {
  return {
    name: 'hierzulande-service-worker',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The web is built into a folder');
      await build({
        root,
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { WORKER_BUILD: JSON.stringify(await describeBuild(dir)) },
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
          rollupOptions: {
            input: join(root, 'web/worker/worker.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}

async function describeBuild(folder: string): Promise<WorkerBuild> {
  const { script, styles, preload, texts, fonts = [] } = await readAssets(folder);
  if (texts === undefined) throw new Error('The built web has no texts');
  const small = readdirSync(folder)
    .filter(
      (name) => name !== 'sw.js' && /\.(js|css)$/.test(name) && statSync(join(folder, name)).size <= SMALL,
    )
    .map((name) => ASSETS_PATH + name);
  const files = [
    ...new Set([script, ...styles, ...preload, ...Object.values(texts).flat(), ...fonts, ...small]),
  ].sort();
  return {
    version: createHash('sha256').update(files.join()).digest('hex').slice(0, 12),
    files,
    page: { script, styles, preload },
    texts,
    words: {
      de: { title: de.offline_title, text: de.offline_text },
      en: { title: en.offline_title, text: en.offline_text },
      'de-simple': { title: de.offline_title, text: de.offline_text },
    },
  };
}
