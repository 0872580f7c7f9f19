import { etagOf } from '../http/conditional.ts';

export interface CachedBundle {
  body: string;
  etag: string;
  /** Milliseconds since 1970 until which it may be sent. */
  expires: number;
  stamp: number;
  /** Number of raised epochs at which the stamp was last found to be right. */
  checkedAt: number;
  /** The body for callers that take gzip, made when the first one asks. */
  gzip?: Buffer;
}

/** How many bundles are kept; one takes about 3 KB. */
const CAPACITY = 8_000;

/**
 * Bundles ready to be sent, per place and language. One that is asked for by many at once is built once.
 * The oldest leave first.
 */
export function createBundleCache() {
  const kept = new Map<string, CachedBundle>();
  const building = new Map<string, Promise<CachedBundle>>();
  let generation = 0;

  function get(key: string, now: number, stamp: number): CachedBundle | undefined {
    const found = kept.get(key);
    if (found === undefined) return undefined;
    if (found.expires <= now || found.stamp !== stamp) {
      kept.delete(key);
      return undefined;
    }
    return found;
  }

  /** Without any check, also of its age. */
  function peek(key: string): CachedBundle | undefined {
    return kept.get(key);
  }

  async function build(
    key: string,
    stamp: number,
    make: () => Promise<{ body: string; expires: number }>,
  ): Promise<CachedBundle> {
    const running = building.get(key);
    if (running !== undefined) return running;
    const begun = generation;
    const promise = make().then(({ body, expires }) => {
      return { body, etag: etagOf(body), expires, stamp, checkedAt: -1 };
    });
    building.set(key, promise);
    try {
      const made = await promise;
      // What was dropped while it was being built is already old: it is sent once and not kept.
      if (begun === generation) keep(key, made);
      return made;
    } finally {
      if (building.get(key) === promise) building.delete(key);
    }
  }

  function keep(key: string, made: CachedBundle): void {
    kept.delete(key);
    kept.set(key, made);
    if (kept.size > CAPACITY) {
      const oldest = kept.keys().next().value;
      if (oldest !== undefined) kept.delete(oldest);
    }
  }

  function dropAll(): void {
    generation += 1;
    kept.clear();
    building.clear();
  }

  return {
    get,
    peek,
    build,
    dropAll,
    get size() {
      return kept.size;
    },
  };
}
