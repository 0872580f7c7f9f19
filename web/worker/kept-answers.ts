import { isForgotten } from './lasting.ts';
import { type Entry, type Limits, makeRoom } from './limits.ts';
import { cacheOf, KINDS, type Kind } from './names.ts';
import { stamped, stampOf } from './stamp.ts';

/** Answers on the device, by kind and key. Never above its limits; every failure of the storage is told once a call. */
export interface Store {
  get(kind: Kind, key: string, deviceNow: number): Promise<Response | null>;
  /**
   * Stores what the server has answered. False where it is cut off on its way or other things count more; rejects
   * where the device refuses.
   */
  put(kind: Kind, key: string, response: Response, deviceNow: number): Promise<boolean>;
  remove(kind: Kind, key: string): Promise<void>;
  /** Removes what is above the limits or forgotten, for instance after they have changed. */
  clean(deviceNow: number): Promise<void>;
}

export function createStore(input: {
  caches: Pick<CacheStorage, 'open'>;
  limits: Limits;
  pinned: (key: string) => boolean;
  /** Bytes of the files of the app, which count too. */
  shellBytes: () => Promise<number>;
}): Store {
  const { caches, limits, pinned } = input;
  let ledger: Promise<Map<string, Entry>> | null = null;
  // One change at a time: two answers that arrive together must not both take the same room.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const entries = () => {
    ledger ??= readLedger(caches).catch((error: unknown) => {
      ledger = null;
      throw error;
    });
    return ledger;
  };
  const drop = async (one: Pick<Entry, 'kind' | 'key'>) => {
    (await entries()).delete(nameOf(one));
    if (one.kind !== 'shell') await (await caches.open(cacheOf(one.kind))).delete(one.key);
  };
  const room = async (known: Map<string, Entry>, incoming: Entry | null) => {
    const shell: Entry = { key: '', kind: 'shell', size: await input.shellBytes(), time: 0 };
    return makeRoom({ entries: [shell, ...known.values()], incoming, pinned, limits });
  };

  return {
    async get(kind, key, deviceNow) {
      const found = await (await caches.open(cacheOf(kind))).match(key);
      const stamp = found === undefined ? null : stampOf(found.headers);
      if (found === undefined || stamp === null || isForgotten(kind, stamp, deviceNow)) return null;
      return found;
    },
    async put(kind, key, answer, deviceNow) {
      // The network may go while an answer comes: that is no fault of the device.
      const whole = await stamped(answer, deviceNow).catch(() => null);
      if (whole === null) return false;
      const { response, stamp } = whole;
      const incoming: Entry = { key, kind, size: stamp.size, time: stamp.server };
      return inTurn(async () => {
        const known = await entries();
        const { remove, fits } = await room(known, incoming);
        if (!fits) return false;
        for (const one of remove) await drop(one);
        const cache = await caches.open(cacheOf(kind));
        try {
          await cache.put(key, response.clone());
        } catch (error) {
          // The device has less room than our limits: half of what is stored goes, then one more try.
          const oldest = [...known.values()]
            .filter((one) => !pinned(one.key))
            .sort((a, b) => a.time - b.time);
          if (oldest.length === 0) throw error;
          for (const one of oldest.slice(0, Math.ceil(oldest.length / 2))) await drop(one);
          await cache.put(key, response);
        }
        known.set(nameOf(incoming), incoming);
        return true;
      });
    },
    remove: (kind, key) => inTurn(() => drop({ kind, key })),
    clean: (deviceNow) =>
      inTurn(async () => {
        // Another version of the worker may have stored meanwhile.
        ledger = null;
        const known = await entries();
        for (const one of known.values()) {
          const stamp = { server: one.time, device: one.time, size: one.size };
          if (one.kind !== 'shell' && isForgotten(one.kind, stamp, deviceNow)) await drop(one);
        }
        for (const one of (await room(known, null)).remove) await drop(one);
      }),
  };
}

function nameOf({ kind, key }: Pick<Entry, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** Read once when the worker starts; what has no stamp was stored by something else and is removed. */
async function readLedger(caches: Pick<CacheStorage, 'open'>): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  for (const kind of KINDS) {
    const cache = await caches.open(cacheOf(kind));
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url);
      const key = pathname + search;
      const answer = await cache.match(key);
      const stamp = answer === undefined ? null : stampOf(answer.headers);
      if (stamp === null) await cache.delete(request);
      else found.set(nameOf({ kind, key }), { key, kind, size: stamp.size, time: stamp.server });
    }
  }
  return found;
}
