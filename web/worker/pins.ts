import { splitPath } from '../../src/kernel/i18n/language.ts';
import { pageKey, treatmentOf } from './kind-of.ts';
import { NOTES_CACHE } from './names.ts';

const NOTE = '/notes/pinned';

/** Keys of the pages that their reader wants to keep: read once, written at every change. */
export interface Pins {
  has(key: string): boolean;
  load(): Promise<void>;
  set(paths: readonly string[]): Promise<void>;
}

export function createPins(caches: Pick<CacheStorage, 'open'>): Pins {
  let keys: ReadonlySet<string> = new Set();
  return {
    has: (key) => keys.has(key),
    async load() {
      const note = await (await caches.open(NOTES_CACHE)).match(NOTE);
      const read: unknown = await note?.json().catch(() => []);
      keys = new Set(Array.isArray(read) ? read.filter((one) => typeof one === 'string') : []);
    },
    async set(paths) {
      keys = new Set(paths.flatMap(keysOf));
      await (await caches.open(NOTES_CACHE)).put(NOTE, Response.json([...keys]));
    },
  };
}

/** A page and, for the home of a place, its bundle. */
function keysOf(path: string): string[] {
  const key = pageKey(path);
  const { language, path: bare } = splitPath(key);
  const [, ars] = /^\/(\d{12})$/.exec(bare) ?? [];
  return ars === undefined ? [key] : [key, `/api/places/${ars}/here?lang=${language}`];
}

/** How a path that is to be kept is stored; null for what is no page, or one that must not be kept. */
export function pinTreatment(path: string, origin: string) {
  const treatment = treatmentOf({ method: 'GET', url: origin + path, mode: 'navigate', origin });
  return treatment?.order === 'network-only' ? null : treatment;
}
