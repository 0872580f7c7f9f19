/** The names and boundaries that ship with the program (data/municipalities/README.md). */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { possibleParents } from './ars.ts';
import type { Ars, Level } from './place.ts';
import type { PlaceRow } from './store.ts';
import { isSelectable } from './unincorporated.ts';

const FOLDER = new URL('../../../data/municipalities/', import.meta.url);

/** Attribution as the handbook of places words it for processed data. */
export const SHIPPED_SOURCE = {
  key: 'bkg-vg250-2016',
  name: '© GeoBasis-DE / BKG 2016 (Daten verändert)',
  licence: 'GeoNutzV',
  url: 'https://www.bkg.bund.de',
  state: '2016-01-01',
} as const;

/** Year of the boundaries, as it is shown. */
export const SHIPPED_STATE = '2016';

interface NameRow {
  ars: Ars;
  ags: string | null;
  name: string;
  kind: string;
  levels: Level[];
  validFrom: string;
}

export interface ShippedPlaces {
  rows: PlaceRow[];
  packed: Buffer;
  sha256: string;
}

export async function readShippedPlaces(): Promise<ShippedPlaces> {
  const [names, packed] = await Promise.all(
    ['names-2016.json', 'boundaries-2016.topojson.br'].map((file) => readFile(new URL(file, FOLDER))),
  );
  if (names === undefined || packed === undefined) throw new Error('The shipped places are incomplete');
  const listed = JSON.parse(names.toString('utf8')) as NameRow[]; // written by data/municipalities/build.ts
  const keys = new Set(listed.map(({ ars }) => ars));
  return {
    rows: listed.map((row) => toPlace(row, keys)),
    packed,
    sha256: createHash('sha256').update(names).update(packed).digest('hex'),
  };
}

function toPlace({ ars, ags, name, kind, levels, validFrom }: NameRow, keys: ReadonlySet<Ars>): PlaceRow {
  return {
    ars,
    ags,
    name,
    officialName: name,
    kind,
    levels,
    parent: possibleParents(ars).find((key) => keys.has(key)) ?? null,
    selectable: isSelectable(ars, kind),
    areaKm2: null,
    population: null,
    postcodes: [],
    validFrom,
    validTo: null,
    source: SHIPPED_SOURCE.key,
  };
}
