/** What the fuzz harness damages: all kinds of elements, packed and not, for damage within what is packed is found at once. */
import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import type { OsmElement } from './model.ts';
import { osmPbf } from './osm-pbf.ts';
import type { PbfSettings } from './settings.ts';
import {
  block,
  denseGroup,
  pbfOf,
  plainGroup,
  relationGroup,
  type TestNode,
  texts,
  wayGroup,
} from './testing/write-pbf.ts';

const NODES: readonly TestNode[] = [
  {
    ...{ id: 1, lon: 11.5192, lat: 49.9791, time: 1_765_040_344 },
    tags: { amenity: 'restaurant', name: 'Gasthof & Café', opening_hours: 'Mo-Su 09:00-22:00; We off' },
  },
  { id: 2, lon: 11.5202, lat: 49.9801 },
  { id: 3, lon: 11.5192, lat: 49.9811 },
  { id: 4, lon: 11.5182, lat: 49.9801 },
];
const WAYS = [
  { id: 10, refs: [1, 2, 3, 1], tags: { leisure: 'playground' } },
  { id: 11, refs: [2, 99], tags: { shop: 'bakery' } },
  { id: 12, refs: [2, 3, 4, 2] },
];
const RELATIONS = [
  { id: 20, members: [{ id: 12, role: 'outer' }], tags: { type: 'multipolygon', tourism: 'museum' } },
  { id: 21, members: [{ id: 12, role: '' }], tags: { type: 'route', sport: 'running' } },
];

function town(group: typeof denseGroup): Buffer[] {
  const names = [texts(), texts(), texts()] as const;
  return [
    block([group(NODES, names[0])], names[0]),
    block([wayGroup(WAYS, names[1])], names[1]),
    block([relationGroup(RELATIONS, names[2])], names[2]),
  ];
}

const settings = osmPbf.settings.parse({});

export const target: FuzzTarget<OsmElement, PbfSettings> = {
  connector: osmPbf,
  seeds: [
    { name: 'packed', bytes: pbfOf(town(denseGroup)), settings },
    { name: 'dense', bytes: pbfOf(town(denseGroup), { packing: 'none' }), settings },
    { name: 'plain', bytes: pbfOf(town(plainGroup), { packing: 'none' }), settings },
  ],
  value: z.strictObject({
    type: z.enum(['node', 'way', 'relation']),
    id: z.int().positive(),
    lon: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    tags: z.record(z.string().min(1).max(4_000), z.string().max(4_000)),
    changedAt: z.iso.datetime().nullable(),
  }),
  tokens: ['OSMHeader', 'OSMData', 'HistoricalInformation', '\x7f', '\0\0\0\r\n\tOSMHeader'],
};
