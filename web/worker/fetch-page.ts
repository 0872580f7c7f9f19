/** Pages that the worker asks for itself: those that are kept, and those that came without it. */
import type { Store } from './kept-answers.ts';
import { pageKey } from './kind-of.ts';
import { pinTreatment } from './pins.ts';
import { isStorable } from './stamp.ts';

export interface PageFetching {
  store: Pick<Store, 'get' | 'put'>;
  fetch: (path: string, asked: RequestInit) => Promise<Response>;
  origin: string;
  now: () => number;
}

const OF_SERVER: RequestInit = { cache: 'no-cache' };
/** Also what would have to be asked for anew; the mode is the only one in which browsers allow this. */
const OF_BROWSER: RequestInit = { cache: 'only-if-cached', mode: 'same-origin' };

/**
 * Asks for a page and stores it, whatever its place is called today. False where it does not come: no such page,
 * no network, no room for it. Rejects where the device refuses to store.
 */
export async function fetchPage(
  path: string,
  { store, fetch, origin, now }: PageFetching,
  asked: RequestInit = OF_SERVER,
): Promise<boolean> {
  const treatment = pinTreatment(path, origin);
  if (treatment === null) return false;
  const response = await fetch(path, { headers: { accept: 'text/html' }, ...asked }).catch(() => null);
  if (response === null || !isStorable(response)) return false;
  return store.put(treatment.kind, treatment.key, response, now());
}

/**
 * Stores a page that was loaded a moment ago without the worker. The browser has mostly kept it, so it is on the
 * device even if the network has gone meanwhile. What is stored already may be newer than that copy.
 */
export async function fetchVisited(path: string, means: PageFetching): Promise<void> {
  const stored = await means.store.get('page', pageKey(path), means.now()).catch(() => null);
  if (stored === null && (await fetchPage(path, means, OF_BROWSER))) return;
  await fetchPage(path, means);
}

/** Asks for those of the pages that are not on the device. Rejects where the device refuses. */
export async function fetchMissing(paths: readonly string[], means: PageFetching): Promise<void> {
  await Promise.all(
    paths.map(async (path) => {
      const stored = await means.store.get('page', pageKey(path), means.now());
      if (stored === null) await fetchPage(path, means);
    }),
  );
}
