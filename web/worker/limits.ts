import { homeOf } from './kind-of.ts';
import type { Kind } from './names.ts';

/** Something stored: its size in bytes and the server's time at which it was made. `shell` is never cleaned. */
export interface Entry {
  key: string;
  kind: Kind | 'shell';
  size: number;
  /** Milliseconds since 1970. */
  time: number;
}

export interface Limits {
  total: number;
  kinds: Readonly<Record<Kind, { bytes: number; count: number }>>;
}

const MEGABYTE = 1024 * 1024;

/** Less than 20 MB in all: the browser's own bookkeeping and the headers of some thousand answers are not counted. */
export const LIMITS: Limits = {
  total: 18 * MEGABYTE,
  kinds: {
    page: { bytes: 6 * MEGABYTE, count: 600 },
    asset: { bytes: 4 * MEGABYTE, count: 100 },
    cell: { bytes: 5 * MEGABYTE, count: 100 },
    map: { bytes: 4 * MEGABYTE, count: 400 },
    search: { bytes: MEGABYTE / 2, count: 40 },
  },
};

/** Places visited last whose home is spared while anything else can go. */
const LAST_PLACES = 10;

/**
 * What has to go so that all limits hold, with `incoming` stored too: the oldest first, homes of the last
 * places later, pinned last. `fits` is false where `incoming` would push out something that counts more.
 */
export function makeRoom(input: {
  entries: readonly Entry[];
  incoming: Entry | null;
  pinned: (key: string) => boolean;
  limits: Limits;
}): { remove: Entry[]; fits: boolean } {
  const { incoming, pinned, limits } = input;
  const others = input.entries.filter((one) => one.kind !== incoming?.kind || one.key !== incoming.key);
  const lastPlaces = placesByTime(incoming === null ? others : [...others, incoming]).slice(0, LAST_PLACES);
  const rank = ({ key }: Entry) => (pinned(key) ? 2 : lastPlaces.includes(homeOf(key) ?? '') ? 1 : 0);
  const ceiling = incoming === null ? 2 : rank(incoming);
  const removable = others
    .filter((one) => one.kind !== 'shell' && rank(one) <= ceiling)
    .sort((a, b) => rank(a) - rank(b) || a.time - b.time);
  const kept = new Set(others);
  const excess = excessOf(kept, incoming, limits);
  const remove = removable.filter((one) => {
    if (!excess.concerns(one)) return false;
    kept.delete(one);
    excess.without(one);
    return true;
  });
  const fits = !excess.remains();
  // What does not fit anyway must not cost anything.
  return incoming !== null && !fits ? { remove: [], fits } : { remove, fits };
}

/** How far each limit is exceeded; counts down while entries go. */
function excessOf(entries: Iterable<Entry>, incoming: Entry | null, { total, kinds }: Limits) {
  const all = incoming === null ? [...entries] : [...entries, incoming];
  let over = sum(all) - total;
  const kindOver = new Map(
    Object.entries(kinds).map(([kind, { bytes, count }]) => {
      const own = all.filter((one) => one.kind === kind);
      return [kind, { bytes: sum(own) - bytes, count: own.length - count }];
    }),
  );
  return {
    concerns({ kind }: Entry): boolean {
      const own = kindOver.get(kind);
      return over > 0 || (own !== undefined && (own.bytes > 0 || own.count > 0));
    },
    without({ kind, size }: Entry): void {
      over -= size;
      const own = kindOver.get(kind);
      if (own === undefined) return;
      own.bytes -= size;
      own.count -= 1;
    },
    remains(): boolean {
      return over > 0 || [...kindOver.values()].some(({ bytes, count }) => bytes > 0 || count > 0);
    },
  };
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((bytes, { size }) => bytes + size, 0);
}

function placesByTime(entries: readonly Entry[]): string[] {
  const latest = new Map<string, number>();
  for (const { key, time } of entries) {
    const place = homeOf(key);
    if (place !== null) latest.set(place, Math.max(latest.get(place) ?? 0, time));
  }
  return [...latest].sort(([, a], [, b]) => b - a).map(([place]) => place);
}
