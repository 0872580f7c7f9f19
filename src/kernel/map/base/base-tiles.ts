import type { Clock } from '../../clock.ts';
import type { MapTile } from '../map-tile.ts';
import { TileFault } from './tile-fault.ts';
import type { TileSource } from './tile-source.ts';
import type { StoredTile, TileStore } from './tile-store.ts';

export interface BaseTile {
  body: Buffer;
  /** Milliseconds since 1970; in the past for one that is shown because nothing newer could be had. */
  freshUntil: number;
}

export interface BaseTiles {
  /** Throws `TileFault`. */
  get(tile: MapTile): Promise<BaseTile>;
}

/** How long an old tile is shown while the source fails. */
const STALE_MILLISECONDS = 90 * 86_400_000;
/** After so many failures in a row the source is left alone for a while: nobody waits for it in vain. */
const FAILURES = 3;
const REST_MILLISECONDS = 30_000;
/** How many tiles are asked for at the same time; more wait. */
const AT_ONCE = 12;

/** Tiles from the disk while they are true, else from the source, else old ones. Requests for the same tile are one. */
export function createBaseTiles(input: {
  source: TileSource;
  store: TileStore;
  clock: Pick<Clock, 'milliseconds'>;
  warn: (message: string) => void;
}): BaseTiles {
  const { source, store, clock, warn } = input;
  const running = new Map<string, Promise<BaseTile>>();
  const gate = createGate(AT_ONCE);
  let failures = 0;
  let restUntil = 0;

  async function load(tile: MapTile): Promise<BaseTile> {
    const kept = await store.get(tile);
    if (kept !== null && kept.freshUntil > clock.milliseconds()) return kept;
    try {
      return await gate(() => ask(tile, kept));
    } catch (error) {
      const isMissing = error instanceof TileFault && error.reason === 'missing';
      if (!isMissing && kept !== null && kept.freshUntil + STALE_MILLISECONDS > clock.milliseconds())
        return kept;
      throw error;
    }
  }

  async function ask(tile: MapTile, kept: StoredTile | null): Promise<BaseTile> {
    if (restUntil > clock.milliseconds())
      throw new TileFault('unreachable', 'The source of the base map failed a moment ago');
    try {
      const fetched = await source.fetch(tile, kept ?? undefined);
      failures = 0;
      const now = clock.milliseconds();
      const freshUntil = now + (fetched.fresh ?? 0) * 1000;
      if ('unchanged' in fetched) {
        if (kept === null) throw new TileFault('refused', 'The source of the base map keeps back a tile');
        const renewed = { ...kept, freshUntil };
        if (fetched.fresh !== null) await store.put(tile, renewed);
        return renewed;
      }
      const { body, etag, lastModified } = fetched;
      if (fetched.fresh !== null) await store.put(tile, { body, etag, lastModified, freshUntil });
      return { body, freshUntil };
    } catch (error) {
      noteFailure(error);
      throw error;
    }
  }

  /** One line when the source begins to rest, not one a tile: and never which tile it was. */
  function noteFailure(error: unknown): void {
    if (error instanceof TileFault && error.reason === 'missing') {
      failures = 0;
      return;
    }
    failures += 1;
    if (failures < FAILURES) return;
    if (restUntil <= clock.milliseconds()) warn(error instanceof Error ? error.message : String(error));
    restUntil = clock.milliseconds() + REST_MILLISECONDS;
    failures = 0;
  }

  return {
    get(tile) {
      const key = `${tile.z}/${tile.x}/${tile.y}`;
      const waiting = running.get(key);
      if (waiting !== undefined) return waiting;
      const promise = load(tile).finally(() => running.delete(key));
      running.set(key, promise);
      return promise;
    },
  };
}

/** Lets so many through at once; the rest wait in the order of their coming. */
function createGate(size: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = size;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => queue.push(enter));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
