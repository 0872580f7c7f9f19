import type { Boundaries } from './topology.ts';

/**
 * The areas on both sides of each arc, as indices: owners[2i] and owners[2i + 1]; -1 is outside.
 * An area that uses an arc twice (there and back) does not have it as a border.
 */
export function arcOwners({ areas, arcStart }: Pick<Boundaries, 'areas' | 'arcStart'>): Int32Array {
  const owners = new Int32Array((arcStart.length - 1) * 2).fill(-1);
  areas.forEach(({ polygons }, area) => {
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const signed of ring) {
          const slot = (signed < 0 ? ~signed : signed) * 2;
          if (owners[slot] === area) owners[slot] = -1;
          else if (owners[slot + 1] === area) owners[slot + 1] = -1;
          else if (owners[slot] === -1) owners[slot] = area;
          else owners[slot + 1] = area;
        }
      }
    }
  });
  return owners;
}
