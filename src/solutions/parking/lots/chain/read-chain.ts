/** A file of a chain as lots, read by the connectors of the house; whatever cannot be taken is told by its line. */
import { csv } from '../../../../connectors/csv/csv.ts';
import { geojson } from '../../../../connectors/geojson/geojson.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import type { PlaceDirectory } from '../../../../kernel/places/directory.ts';
import { type FoundColumn, type Item, UnreadableFeed } from '../../../../kernel/sources/connector.ts';
import type { MappedRow } from '../../../../kernel/sources/mapped-row.ts';
import { placeOfPoint } from '../../../../kernel/sources/place-of-point.ts';
import { sayIn } from '../../texts.ts';
import type { ImportFault } from '../lots-api.ts';
import { faultInWords } from './fault-in-words.ts';
import { feedFaultInWords } from './feed-fault-in-words.ts';
import { LOT_FIELD_NAMES, LOT_FIELDS, type LotFieldName } from './lot-fields.ts';
import { lotOfRow, type RowLot } from './lot-of-row.ts';

export interface ChainLot extends RowLot {
  line: number;
  ars: string;
  lon: number;
  lat: number;
}

export interface ReadChain {
  lots: ChainLot[];
  faults: ImportFault[];
}

interface ChainFile {
  format: 'csv' | 'geojson';
  text: string;
}

const CONNECTORS = { csv, geojson };

export async function readChain(
  file: ChainFile,
  { places, language, now }: { places: PlaceDirectory; language: Language; now: Temporal.Instant },
): Promise<ReadChain> {
  const say = sayIn(language);
  const read: ReadChain = { lots: [], faults: [] };
  const lines = new Map<string, number>();
  try {
    const columns = columnsIn((await CONNECTORS[file.format].columns?.(bytesOf(file.text))) ?? []);
    if (file.text.trim() === '') throw new UnreadableFeed('empty', 'The file is empty.');
    const missing = missingColumns(file.format, columns);
    if (missing.length > 0) {
      const text = say('lots_import_no_columns', { columns: missing.join(', ') });
      return { lots: [], faults: [{ line: 1, column: null, text }] };
    }
    for await (const item of itemsOf(file, columns, now)) {
      const line = lineOf('where' in item ? item.where : null);
      if (item.kind === 'fault')
        read.faults.push({ line, column: null, text: feedFaultInWords(item, language) });
      if (item.kind !== 'value') continue;
      const { fields, point } = item.value;
      const before = lines.get(item.key);
      const where = placeOfPoint(point ?? { lon: Number.NaN, lat: Number.NaN }, places);
      const row = lotOfRow(fields);
      const faults: ImportFault[] = [
        ...('faults' in row ? row.faults : []).map((fault) => ({
          ...{ line, column: columns.get(fault.field) ?? null, text: faultInWords(fault, language) },
        })),
        ...('fault' in where
          ? [{ line, column: columns.get('lon') ?? null, text: feedFaultInWords(where.fault, language) }]
          : []),
        ...(before !== undefined
          ? [
              {
                ...{ line, column: columns.get('number') ?? null },
                text: say(file.format === 'geojson' ? 'lots_import_twice_feature' : 'lots_import_twice', {
                  number: item.key,
                  line: before,
                }),
              },
            ]
          : []),
      ];
      if (before === undefined) lines.set(item.key, line);
      read.faults.push(...faults);
      if (faults.length === 0 && 'lot' in row && 'ars' in where && point !== null)
        read.lots.push({ ...row.lot, line, ars: where.ars, ...point });
    }
  } catch (error) {
    if (!(error instanceof UnreadableFeed)) throw error;
    // What was read before is not taken: nobody can tell what the rest would have said.
    const { code, message } = error;
    const text = feedFaultInWords({ code, reason: message }, language);
    return { lots: [], faults: [...read.faults, { line: lineOf(error.where), column: null, text }] };
  }
  return read;
}

function itemsOf(
  { format, text }: ChainFile,
  columns: ReadonlyMap<LotFieldName, string>,
  now: Temporal.Instant,
): AsyncIterable<Item<MappedRow>> {
  const own = [...columns].filter(([name]) => name !== 'lon' && name !== 'lat');
  const shared = { mapping: Object.fromEntries(own), key: columns.get('number') };
  const horizon = { from: now, until: now };
  if (format === 'geojson')
    return geojson.read(bytesOf(text), { settings: geojson.settings.parse(shared), horizon });
  const settings = csv.settings.parse({ ...shared, lon: columns.get('lon'), lat: columns.get('lat') });
  return csv.read(bytesOf(text), { settings, horizon });
}

/** Our field → the column as the file calls it: in German or English, in capitals or not. */
function columnsIn(found: readonly FoundColumn[]): Map<LotFieldName, string> {
  const columns = new Map<LotFieldName, string>();
  for (const name of LOT_FIELD_NAMES) {
    const names: readonly string[] = LOT_FIELDS[name].columns;
    const column = found.find((one) => names.includes(one.name.trim().toLowerCase()));
    if (column !== undefined) columns.set(name, column.name);
  }
  return columns;
}

function missingColumns(format: ChainFile['format'], columns: ReadonlyMap<LotFieldName, string>): string[] {
  return LOT_FIELD_NAMES.filter((name) => {
    const isOfGeometry = format === 'geojson' && (name === 'lon' || name === 'lat');
    return LOT_FIELDS[name].required && !isOfGeometry && !columns.has(name);
  }).map((name) => LOT_FIELDS[name].columns[0]);
}

/** "line 12" → 12; "$.features[3]" → 4, as people count; else the first. */
function lineOf(where: string | null): number {
  const [, line, feature] = /^(?:line|feature) (\d+)|^\$\.features\[(\d+)\]/.exec(where ?? '') ?? [];
  if (line !== undefined) return Number(line);
  return feature === undefined ? 1 : Number(feature) + 1;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
