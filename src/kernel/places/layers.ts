import { createLocator, type Locator } from './locator.ts';
import { type Boundaries, TopologyError } from './topology.ts';

/** All layers as one, in their order: the first area that holds a point is the answer. They must share a transform. */
export function mergeLayers(layers: readonly Boundaries[]): Boundaries {
  const [first, ...others] = layers;
  if (first === undefined) throw new TopologyError('there are no boundaries');
  if (others.length === 0) return first;
  const coordinates = new Int32Array(layers.reduce((sum, layer) => sum + layer.coordinates.length, 0));
  const arcStart = [0];
  const areas = [];
  let points = 0;
  for (const layer of layers) {
    if (!hasTransformOf(first, layer)) throw new TopologyError('the layers are quantised in different ways');
    const arcsBefore = arcStart.length - 1;
    coordinates.set(layer.coordinates, points * 2);
    for (const end of layer.arcStart.subarray(1)) arcStart.push(points + end);
    points += layer.coordinates.length / 2;
    const shift = (arc: number) => (arc < 0 ? arc - arcsBefore : arc + arcsBefore);
    for (const area of layer.areas) {
      areas.push({ ...area, polygons: area.polygons.map((rings) => rings.map((ring) => ring.map(shift))) });
    }
  }
  return { transform: first.transform, coordinates, arcStart: Uint32Array.from(arcStart), areas };
}

/** Indices into the areas of `mergeLayers(layers)`; an older layer answers only where no newer one does. */
export function createLayeredLocator(layers: readonly Boundaries[]): Locator {
  const [first, ...others] = layers.map(createLocator);
  if (first === undefined) throw new TopologyError('there are no boundaries');
  if (others.length === 0) return first;
  const locators = [first, ...others];
  const before = layers.map((_, layer) =>
    layers.slice(0, layer).reduce((sum, { areas }) => sum + areas.length, 0),
  );
  return {
    locate(lon, lat) {
      for (const [layer, locator] of locators.entries()) {
        const area = locator.locate(lon, lat);
        if (area >= 0) return area + (before[layer] ?? 0);
      }
      return -1;
    },
  };
}

function hasTransformOf({ transform: a }: Boundaries, { transform: b }: Boundaries): boolean {
  return [0, 1].every((axis) => a.scale[axis] === b.scale[axis] && a.translate[axis] === b.translate[axis]);
}
