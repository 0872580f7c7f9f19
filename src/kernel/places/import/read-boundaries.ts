/** Boundaries of municipalities (VG250) as GeoJSON or TopoJSON, in degrees WGS 84. */
import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { agsOf } from '../ars.ts';
import { isSelectable } from '../unincorporated.ts';
import { type ImportFault, UnusableFile } from './import-report.ts';
import type { IncomingPlace } from './incoming.ts';
import { faultOfPolygons } from './polygon-faults.ts';
import { refuseOtherProjections } from './projection.ts';

export interface IncomingArea {
  place: IncomingPlace;
  /** Polygons → rings → positions, as GeoJSON. */
  polygons: Position[][][];
}

export interface BoundaryFile {
  areas: IncomingArea[];
  faults: ImportFault[];
  /** Keys of areas that were named but could not be used: what is known of them stays. */
  damaged: Set<string>;
}

/** Features of this "Geofaktor" are land with structure; water lies in features of its own. */
const LAND = 4;

/** Throws `UnusableFile` if the file as a whole cannot be used; faults of single features are reported. */
export function readBoundaryFile(text: string): BoundaryFile {
  const features = featuresOf(parse(text));
  if (features.length === 0)
    throw new UnusableFile(
      'The file holds no features: export the layer of municipalities (VG250_GEM) as GeoJSON or TopoJSON.',
    );
  refuseOtherProjections(features);
  const areas = new Map<string, IncomingArea>();
  const file: BoundaryFile = { areas: [], faults: [], damaged: new Set() };
  features.forEach((one, index) => {
    const properties = lowerCase(one.properties);
    if (properties.gf !== undefined && Number(properties.gf) !== LAND) return;
    const key = String(properties.ars_0 ?? properties.rs_0 ?? properties.ars ?? properties.rs ?? '');
    const where = `feature ${index + 1} (${key || 'no key'}${typeof properties.gen === 'string' ? `, ${properties.gen}` : ''})`;
    const fault = faultOfFeature(one, key, properties);
    if (fault !== null) {
      file.faults.push({ where, what: fault });
      if (/^\d{12}$/.test(key)) file.damaged.add(key);
      return;
    }
    const polygons = polygonsOf(one.geometry);
    const known = areas.get(key);
    // Several land parts of one municipality may be features of their own.
    if (known !== undefined) known.polygons.push(...polygons);
    else areas.set(key, { place: placeOf(key, properties), polygons });
  });
  // Half a municipality is none: the other part of it was damaged.
  for (const key of file.damaged) areas.delete(key);
  file.areas = [...areas.values()];
  if (file.areas.length === 0)
    throw new UnusableFile(
      `No feature of the file can be used; ${file.faults[0]?.where} ${file.faults[0]?.what}.`,
    );
  return file;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const lines = text.trim().split('\n');
    if (lines.length > 1 && lines[0]?.endsWith('}') && lines[1]?.startsWith('{')) return parseLines(lines);
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnusableFile(
      `The file is no whole JSON (${reason.slice(0, 160)}; it has ${text.length} characters): it is cut or damaged. Take it from its source again.`,
    );
  }
}

function parseLines(lines: string[]): unknown[] {
  return lines.map((line, index) => {
    try {
      return JSON.parse(line);
    } catch {
      throw new UnusableFile(
        `Line ${index + 1} of the file is no whole JSON: it is cut or damaged there. Take it from its source again.`,
      );
    }
  });
}

/** Collections, lists of features, collections inside of them, and TopoJSON: all become one flat list. */
function featuresOf(value: unknown): Feature[] {
  if (Array.isArray(value)) return value.flatMap(featuresOf);
  if (typeof value !== 'object' || value === null || !('type' in value)) {
    throw new UnusableFile('The file is neither GeoJSON nor TopoJSON: it holds something without a "type".');
  }
  if (value.type === 'FeatureCollection' && 'features' in value && Array.isArray(value.features)) {
    const crs = 'crs' in value ? { crs: value.crs } : {};
    return value.features.flatMap(featuresOf).map((one) => ({ ...one, ...crs }));
  }
  if (value.type === 'Feature') return [value as Feature]; // checked feature by feature, see faultOfFeature
  if (value.type === 'Topology') return featuresOfTopology(value as Topology); // its reader throws if it is none
  throw new UnusableFile(
    `The file is neither GeoJSON nor TopoJSON: its type is "${String(value.type).slice(0, 40)}".`,
  );
}

function featuresOfTopology(topology: Topology): Feature[] {
  const names = Object.keys(topology.objects ?? {});
  const name = names.length === 1 ? names[0] : names.find((one) => /gem|municip/i.test(one));
  const object = name === undefined ? undefined : topology.objects[name];
  if (object === undefined)
    throw new UnusableFile(
      `The TopoJSON holds ${names.join(', ') || 'no objects'}, none of which is named after municipalities ("gem").`,
    );
  try {
    return featuresOf(feature(topology, object));
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile(
      'The TopoJSON refers to arcs that it does not hold: it is cut or damaged. Take it from its source again.',
    );
  }
}

function lowerCase(properties: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function faultOfFeature(
  { geometry }: Feature,
  key: string,
  properties: Record<string, unknown>,
): string | null {
  if (!/^\d{12}$/.test(key)) {
    return `has no ARS of 12 digits${/^\d{11}$/.test(key) ? '; did a leading zero get lost?' : ''}`;
  }
  if (typeof properties.gen !== 'string' || properties.gen.trim() === '') return 'has no name (GEN)';
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    return `is ${geometry?.type ?? 'nothing'} instead of a polygon`;
  return faultOfPolygons(polygonsOf(geometry));
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function placeOf(ars: string, { gen, bez, wsk }: Record<string, unknown>): IncomingPlace {
  const kind = typeof bez === 'string' && bez.trim() !== '' ? bez.trim() : null;
  const date = /^(\d{4})[-/](\d\d)[-/](\d\d)/.exec(typeof wsk === 'string' ? wsk : '');
  return {
    ars,
    ags: agsOf(ars),
    name: String(gen).trim(),
    officialName: null,
    kind,
    levels: null,
    selectable: isSelectable(ars, kind ?? ''),
    areaKm2: null,
    population: null,
    postcodes: null,
    validFrom: date === null ? null : `${date[1]}-${date[2]}-${date[3]}`,
  };
}
