/**
 * The register of municipalities (Destatis, GV-ISys) as CSV, in two forms: a table of municipalities with both keys,
 * or the extract of all levels with its key in parts (Satzart 40 county, 50 association, 60 municipality).
 */
import { agsOf, countyOf } from '../ars.ts';
import { displayNameOf } from '../display-name.ts';
import type { Level } from '../place.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { type ImportFault, UnusableFile } from './import-report.ts';
import type { IncomingPlace } from './incoming.ts';

export interface Register {
  places: IncomingPlace[];
  faults: ImportFault[];
  /** Levels that the file speaks about: what it does not mention of them no longer exists. */
  levels: Level[];
}

type Cell = (column: string) => string;

const TABLE = ['ars', 'name'];
const EXTRACT = ['satzart', 'textkennzeichen', 'land', 'rb', 'kreis', 'vb', 'gemeinde', 'gemeindename'];

/** Textkennzeichen of municipalities → kind and levels. 65 is inhabited, 66 is not. */
const KINDS: Readonly<Record<string, { kind: string; levels: Level[]; selectable: boolean }>> = {
  60: { kind: 'Markt', levels: ['municipality'], selectable: true },
  61: { kind: 'Stadt', levels: ['municipality', 'county'], selectable: true },
  62: { kind: 'Stadt', levels: ['municipality', 'county'], selectable: true },
  63: { kind: 'Stadt', levels: ['municipality'], selectable: true },
  64: { kind: 'Gemeinde', levels: ['municipality'], selectable: true },
  65: { kind: 'Gemeindefreies Gebiet', levels: ['municipality'], selectable: true },
  66: { kind: 'Gemeindefreies Gebiet', levels: ['municipality'], selectable: false },
  67: { kind: 'Stadt', levels: ['municipality'], selectable: true },
};
const COUNTY_KINDS: Readonly<Record<string, string>> = {
  43: 'Kreis',
  44: 'Landkreis',
  45: 'Regionalverband',
};
/** Satzart 50 with this Textkennzeichen: not in an association. */
const NO_ASSOCIATION = '50';
/** Official names that ask for more; the shipped places know them as they are. */
const CITY_STATES = ['02', '11'];

/** Throws `UnusableFile` if nothing of it can be read. */
export function readRegister(text: string): Register {
  if (text.includes('\uFFFD')) {
    throw new UnusableFile(
      'The register is not written in UTF-8 (letters such as ä are damaged). Convert it: iconv -f ISO-8859-1 -t UTF-8 old.csv > new.csv',
    );
  }
  const [head, ...rows] = readCsv(text);
  const columns = (head?.fields ?? []).map((name) => name.trim().toLowerCase());
  if (TABLE.every((name) => columns.includes(name))) {
    const register = collect(rows, columns, readTableRow, ['municipality']);
    return columns.includes('kreis') ? withCounties(register, rows, columns) : register;
  }
  if (EXTRACT.every((name) => columns.includes(name))) {
    return collect(rows, columns, readExtractRow, ['municipality', 'association', 'county']);
  }
  throw new UnusableFile(
    `The register has no header that is known. Its first line must name the columns: ${TABLE.join(', ')} (and ags, textkz, area_km2, population, plz_all), or ${EXTRACT.join(', ')}. It begins with: ${columns.slice(0, 6).join(', ').slice(0, 120) || 'nothing'}.`,
  );
}

function collect(
  rows: CsvRow[],
  columns: string[],
  read: (cell: Cell) => IncomingPlace | null,
  levels: Level[],
): Register {
  const places = new Map<string, IncomingPlace>();
  const faults: ImportFault[] = [];
  for (const { line, fields } of rows) {
    const cell: Cell = (column) => fields[columns.indexOf(column)]?.trim() ?? '';
    try {
      if (fields.length !== columns.length)
        throw new Fault(`has ${fields.length} fields instead of ${columns.length}`);
      const place = read(cell);
      if (place === null) continue;
      const known = places.get(place.ars);
      // A town that is its own county has a row for each level.
      if (known === undefined || !known.levels?.includes('municipality'))
        places.set(place.ars, joined(place, known));
      else if (place.levels?.includes('municipality')) throw new Fault(`repeats the key ${place.ars}`);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push({ where: `line ${line}`, what: error.message });
    }
  }
  if (places.size === 0)
    throw new UnusableFile(
      `No line of the register can be used${faults[0] ? `; ${faults[0].where} ${faults[0].what}` : ': it is empty behind its header'}.`,
    );
  return { places: [...places.values()], faults, levels };
}

/** A table of municipalities may name the county of each; it speaks of counties only if it names all of them. */
function withCounties(register: Register, rows: CsvRow[], columns: string[]): Register {
  const [ars, name] = [columns.indexOf('ars'), columns.indexOf('kreis')];
  const names = new Map(rows.map(({ fields }) => [fields[ars]?.trim() ?? '', fields[name]?.trim() ?? '']));
  const counties = new Map<string, IncomingPlace>();
  for (const place of register.places) {
    if (place.selectable === false || place.levels?.includes('county')) continue;
    const county = names.get(place.ars) ?? '';
    if (county === '') return register;
    const key = countyOf(place.ars);
    counties.set(key, upper(key, county, 'county', null));
  }
  return {
    ...register,
    places: [...register.places, ...counties.values()],
    levels: [...register.levels, 'county'],
  };
}

function joined(place: IncomingPlace, other: IncomingPlace | undefined): IncomingPlace {
  if (other === undefined) return place;
  return { ...place, levels: [...new Set([...(place.levels ?? []), ...(other.levels ?? [])])] };
}

class Fault extends Error {}

function readTableRow(cell: Cell): IncomingPlace {
  const ars = keyOf(cell('ars'), 12, 'ars');
  const ags = cell('ags') === '' ? agsOf(ars) : keyOf(cell('ags'), 8, 'ags');
  if (ags !== agsOf(ars))
    throw new Fault(`ags ${ags} does not belong to ars ${ars} (it would be ${agsOf(ars)})`);
  return municipality(cell, {
    ars,
    name: cell('name'),
    code: cell('textkz'),
    area: 'area_km2',
    population: 'population',
    postcodes: 'plz_all',
  });
}

function readExtractRow(cell: Cell): IncomingPlace | null {
  const parts = ['land', 'rb', 'kreis', 'vb', 'gemeinde'].map(cell);
  const code = cell('textkennzeichen');
  switch (cell('satzart')) {
    case '60':
      return municipality(cell, {
        ars: keyOf(parts.join(''), 12, 'key'),
        name: cell('gemeindename'),
        code,
        area: 'flaeche',
        population: 'bevoelkerung',
        postcodes: 'postleitzahl',
      });
    case '50':
      return code === NO_ASSOCIATION
        ? null
        : upper(
            keyOf(`${parts.slice(0, 4).join('')}000`, 12, 'key'),
            cell('gemeindename'),
            'association',
            null,
          );
    case '40':
      return upper(
        keyOf(`${parts.slice(0, 3).join('')}0000000`, 12, 'key'),
        cell('gemeindename'),
        'county',
        COUNTY_KINDS[code] ?? null,
      );
    case '10':
    case '20':
    case '30':
      return null;
    default:
      throw new Fault(`satzart "${cell('satzart').slice(0, 20)}" is not 10 to 60`);
  }
}

interface Columns {
  ars: string;
  name: string;
  code: string;
  area: string;
  population: string;
  postcodes: string;
}

function municipality(cell: Cell, { ars, name, code, area, population, postcodes }: Columns): IncomingPlace {
  if (name === '') throw new Fault('has no name');
  const known = KINDS[code];
  if (code !== '' && known === undefined)
    throw new Fault(`textkennzeichen "${code.slice(0, 20)}" is not 60 to 67`);
  const isCityState = CITY_STATES.includes(ars.slice(0, 2));
  return {
    ars,
    ags: agsOf(ars),
    name: displayNameOf(name),
    officialName: name,
    kind: known?.kind ?? null,
    levels: isCityState ? ['municipality', 'county', 'state'] : (known?.levels ?? null),
    selectable: ars.endsWith('999') ? false : (known?.selectable ?? null),
    areaKm2: numberOf(cell(area), area, /^\d+([.,]\d+)?$/),
    population: numberOf(cell(population), population, /^\d+$/),
    postcodes: postcodesOf(cell(postcodes), postcodes),
    validFrom: null,
  };
}

function upper(ars: string, name: string, level: Level, kind: string | null): IncomingPlace {
  if (name === '') throw new Fault('has no name');
  const nothing = {
    ags: null,
    selectable: true,
    areaKm2: null,
    population: null,
    postcodes: null,
    validFrom: null,
  };
  return { ...nothing, ars, name: displayNameOf(name), officialName: name, kind, levels: [level] };
}

function keyOf(value: string, length: number, column: string): string {
  if (new RegExp(`^\\d{${length}}$`).test(value)) return value;
  const lost =
    /^\d+$/.test(value) && value.length === length - 1 ? '; did a spreadsheet remove a leading zero?' : '';
  throw new Fault(`${column} "${value.slice(0, 40)}" is not ${length} digits${lost}`);
}

/** Spaces separate thousands in the extract. */
function numberOf(value: string, column: string, form: RegExp): number | null {
  const digits = value.replaceAll(/\s/g, '');
  if (digits === '') return null;
  if (!form.test(digits)) throw new Fault(`${column} "${value.slice(0, 40)}" is no number`);
  return Number(digits.replace(',', '.'));
}

function postcodesOf(value: string, column: string): string[] | null {
  if (value === '') return null;
  const postcodes = value.split(/\s+/);
  const wrong = postcodes.find((one) => !/^\d{5}$/.test(one));
  if (wrong !== undefined) throw new Fault(`${column} "${wrong.slice(0, 20)}" is not 5 digits`);
  return [...new Set(postcodes)].sort();
}
