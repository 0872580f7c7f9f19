/** Ids of elements that others need: 8 bytes each, gathered, sorted once, then asked. */
import { UnreadableFeed } from '../../../kernel/sources/connector.ts';

export interface IdSet {
  /** Throws `UnreadableFeed` for more than can be kept. */
  add(id: number): void;
  /** Nothing is added from here on. */
  close(): void;
  /** Fast where ids are asked in rising order, as files have them. */
  has(id: number): boolean;
}

const FIRST_ROOM = 4_096;

/** `most` different ids; `what` says it in words. */
export function idSet(most: number, what: string): IdSet {
  // Twice the room, for an id comes more than once; taken only as it is needed.
  const buffer = new ArrayBuffer(FIRST_ROOM * 8, { maxByteLength: Math.max(FIRST_ROOM, 2 * most) * 8 });
  const ids = new Float64Array(buffer);
  let size = 0;
  /** Place of the last id that was asked for, or of the next larger one. */
  let last = 0;

  const tidy = () => {
    const used = ids.subarray(0, size).sort();
    let kept = 0;
    for (const id of used) {
      if (kept > 0 && ids[kept - 1] === id) continue;
      ids[kept] = id;
      kept += 1;
    }
    size = kept;
  };
  const check = () => {
    if (size <= most) return;
    throw new UnreadableFeed('too-large', `Places need more than ${what}: cut the file into smaller ones.`, {
      where: 'whole file',
    });
  };
  const makeRoom = () => {
    if (buffer.byteLength < buffer.maxByteLength)
      buffer.resize(Math.min(buffer.maxByteLength, buffer.byteLength * 2));
    else {
      tidy();
      check();
    }
  };
  return {
    add(id) {
      if (size === ids.length) makeRoom();
      ids[size] = id;
      size += 1;
    },
    close() {
      tidy();
      check();
    },
    has(id) {
      if (size === 0) return false;
      let [low, high] = [0, size];
      // Mostly the next one: then a few steps from the last place are enough.
      if (last < size && (ids[last] ?? 0) <= id) {
        low = last;
        let step = 1;
        while (low + step < size && (ids[low + step] ?? 0) <= id) {
          low += step;
          step *= 2;
        }
        high = Math.min(size, low + step);
      }
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ids[middle] ?? 0) < id) low = middle + 1;
        else high = middle;
      }
      last = low;
      return low < size && ids[low] === id;
    },
  };
}
