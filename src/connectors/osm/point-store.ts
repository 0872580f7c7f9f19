/** Points by id in flat arrays: 16 bytes a node (20 with a weight) instead of some 100 as objects. */

export interface StoredPoint {
  /** Degrees WGS 84, to seven digits as OpenStreetMap keeps them. */
  lon: number;
  lat: number;
  weight: number;
}
export interface PointStore {
  /** False if there is no more room. */
  add(id: number, point: { lon: number; lat: number; weight?: number }): boolean;
  /** Null if unknown. Throws `TooManySorts`. */
  find(id: number): StoredPoint | null;
}

/** The file puts points and what needs them in alternating order again and again. */
export class TooManySorts extends Error {}

const FIRST_ROOM = 4_096;
const MOST_SORTS = 20;
const DIGITS = 1e7;

export function pointStore({ most, isWeighted }: { most: number; isWeighted: boolean }): PointStore {
  // The room is promised at once and taken as it is needed, so nothing is copied while it grows.
  const grow = (bytes: number) =>
    new ArrayBuffer(FIRST_ROOM * bytes, { maxByteLength: Math.max(most, FIRST_ROOM) * bytes });
  const buffers = { ids: grow(8), lons: grow(4), lats: grow(4), weights: grow(isWeighted ? 4 : 0) };
  const ids = new Float64Array(buffers.ids);
  const lons = new Int32Array(buffers.lons);
  const lats = new Int32Array(buffers.lats);
  const weights = new Float32Array(buffers.weights);
  let size = 0;
  let isSorted = true;
  let sorts = 0;

  const makeRoom = () => {
    const room = Math.min(Math.max(most, FIRST_ROOM), ids.length * 2);
    buffers.ids.resize(room * 8);
    buffers.lons.resize(room * 4);
    buffers.lats.resize(room * 4);
    if (isWeighted) buffers.weights.resize(room * 4);
  };
  const sort = () => {
    sorts += 1;
    if (sorts > MOST_SORTS) throw new TooManySorts('The points are out of order.');
    const order = Uint32Array.from({ length: size }, (_, index) => index);
    order.sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0) || a - b);
    for (const array of isWeighted ? [ids, lons, lats, weights] : [ids, lons, lats]) {
      const old = array.slice(0, size);
      for (let to = 0; to < size; to += 1) array[to] = old[order[to] ?? 0] ?? 0;
    }
    isSorted = true;
  };

  return {
    add(id, { lon, lat, weight = 1 }) {
      if (size >= most) return false;
      if (size === ids.length) makeRoom();
      if (size > 0 && id < (ids[size - 1] ?? 0)) isSorted = false;
      ids[size] = id;
      lons[size] = Math.round(lon * DIGITS);
      lats[size] = Math.round(lat * DIGITS);
      if (isWeighted) weights[size] = weight;
      size += 1;
      return true;
    },
    find(id) {
      if (!isSorted) sort();
      // The first of those with the id: where one stands twice, the earlier counts.
      let [low, high] = [0, size];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ids[middle] ?? 0) < id) low = middle + 1;
        else high = middle;
      }
      if (low === size || ids[low] !== id) return null;
      const weight = isWeighted ? (weights[low] ?? 1) : 1;
      return { lon: (lons[low] ?? 0) / DIGITS, lat: (lats[low] ?? 0) / DIGITS, weight };
    },
  };
}
