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

/** For the connector: `needed` is the field whose column must not be empty; a key that is named goes before. */
export function asCsv({ district: _, names: __, ...settings }: TableSettings, needed: string): CsvSettings {
  const column = settings.mapping[needed];
  const own = settings.key ?? (settings.mapping.id === undefined ? undefined : [settings.mapping.id]);
  const made = column === undefined || constantOf(column) !== null ? undefined : [column];
  return { ...settings, key: own ?? made ?? firstColumn(settings.mapping) };
}

function firstColumn(mapping: TableSettings['mapping']): string[] {
  return Object.values(mapping)
    .filter((one) => constantOf(one) === null)
    .slice(0, 1);
}
