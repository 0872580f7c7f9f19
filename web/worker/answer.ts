import type { Store } from './kept-answers.ts';
import type { Treatment } from './kind-of.ts';
import { isFresh } from './lasting.ts';
import { NOW_HEADER } from './names.ts';
import { isStorable, stampOf, withNow } from './stamp.ts';

/** Milliseconds after which what is stored is better than waiting on. */
export const PATIENCE = 3_000;

export interface Answering {
  store: Store;
  fetch: () => Promise<Response>;
  now: () => number;
  /** Keeps the worker alive until the work is done. */
  outlast: (work: Promise<unknown>) => void;
  /** The storage of the device refuses. */
  failed: (error: unknown) => void;
  patience?: number;
  /** What stands in where the address itself is not stored. */
  instead: () => Promise<Response | null>;
}

/** Answers a request as its treatment says. Rejects like `fetch` where there is neither network nor store. */
export async function answer(treatment: Treatment, { instead, ...means }: Answering): Promise<Response> {
  const { kind, key, order } = treatment;
  const { store, now } = means;
  if (order === 'network-only') return unkept(means.fetch, instead);
  const stored = async () => {
    // A storage that fails is like an empty one.
    const found = await store.get(kind, key, now()).catch(() => null);
    return found === null ? null : new Response(found.body, { headers: withNow(found.headers, now()) });
  };
  if (order === 'cache-first') {
    const found = await stored();
    const stamp = found === null ? null : stampOf(found.headers);
    if (found !== null && stamp !== null && isFresh(kind, stamp, now())) return plain(found);
  }
  const fetched = means.fetch().then((response) => kept(response, treatment, means));
  try {
    const first = await Promise.race([fetched, patience(means.patience ?? PATIENCE)]);
    if (first !== null && first.status < 500) return first;
    const found = await stored();
    if (found !== null) {
      means.outlast(fetched.catch(() => undefined));
      return found;
    }
    return first ?? (await fetched);
  } catch (error) {
    const found = (await stored()) ?? (await instead().catch(() => null));
    if (found !== null) return found;
    throw error;
  }
}

/** What belongs to a person: from the network, or not at all. */
async function unkept(
  ask: () => Promise<Response>,
  instead: () => Promise<Response | null>,
): Promise<Response> {
  try {
    return await ask();
  } catch (error) {
    const found = await instead().catch(() => null);
    if (found !== null) return found;
    throw error;
  }
}

/** Stores the answer on the side; what the server says no longer exists is forgotten. */
function kept(response: Response, { kind, key }: Treatment, means: Omit<Answering, 'instead'>): Response {
  const { store, now, outlast, failed } = means;
  if (isStorable(response)) outlast(store.put(kind, key, response.clone(), now()).catch(failed));
  else if (response.status === 404 || response.status === 410) {
    outlast(store.remove(kind, key).catch(failed));
  }
  return response;
}

/** What is true without asking needs no word about its age. */
function plain(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete(NOW_HEADER);
  return new Response(response.body, { headers });
}

function patience(milliseconds: number): Promise<null> {
  return new Promise((over) => setTimeout(over, milliseconds, null));
}
