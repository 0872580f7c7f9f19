/** What a table of waste may set: all of any table, but no key, for rows without a number of their own are the rule. */
import { z } from 'zod';
import { type CsvSettings, csvSettings } from '../../../connectors/csv/settings.ts';
import { constantOf } from '../../../kernel/sources/mapping.ts';
import { districtSetting, namesSetting } from './source-settings.ts';

const { key, mapping, lon, lat, point, projection, ...layout } = csvSettings.shape;

export const tableSettings = z
  .strictObject({ ...layout, mapping, key, lon, lat, point, projection, names: namesSetting })
  .extend({ district: districtSetting })
  .refine((one) => (one.lon === undefined) === (one.lat === undefined), {
    path: ['lat'],
    message: 'Name both columns, lon and lat, or none.',
  })
  .refine((one) => one.lon === undefined || one.point === undefined, {
    path: ['point'],
    message: 'connector_csv_point_twice',
  });

export type TableSettings = z.infer<typeof tableSettings>;

/**
 * A key of its own: columns that are nothing but a number of the row. What is mapped to a field of ours is none: it is
 * what changes when a day is moved, or empty where a town is one district.
 */
export function ownKey({ key, mapping }: TableSettings): string[] | null {
  const mapped = new Set(
    Object.entries(mapping).flatMap(([field, column]) => (field === 'id' ? [] : [column])),
  );
  const named = key ?? (mapping.id === undefined ? [] : [mapping.id]);
  return named.some((column) => !mapped.has(column)) ? named : null;
}

/** For the connector: without a key of its own, a row needs no more than what is in the column of `needed`. */
export function asCsv(settings: TableSettings, needed: string): CsvSettings {
  const { district: _district, names: _names, ...table } = settings;
  const columns = Object.values(table.mapping).filter((column) => constantOf(column) === null);
  const column = table.mapping[needed];
  const first = column === undefined || constantOf(column) !== null ? columns.slice(0, 1) : [column];
  return { ...table, key: ownKey(settings) ?? first };
}
