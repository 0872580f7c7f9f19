import { z } from 'zod';
import { constantOf, keySetting, mappingSetting, projectionSetting } from '../../kernel/sources/mapping.ts';

const column = z.string().min(1).max(300);

/** How a table is written, and which of its columns fill which fields of ours. */
export const csvSettings = z
  .strictObject({
    /** `auto`: whichever of `,` `;` tab `|` stands most often in the first line, or what `sep=` names. */
    delimiter: z
      .enum(['auto', ',', ';', '\t', '|'])
      .default('auto')
      .meta({
        ...{ label: 'connector_csv_delimiter', hint: 'connector_csv_delimiter_hint' },
        options: {
          ...{ auto: 'connector_csv_delimiter_auto', ',': 'connector_csv_delimiter_comma' },
          ...{ ';': 'connector_csv_delimiter_semicolon', '\t': 'connector_csv_delimiter_tab' },
          '|': 'connector_csv_delimiter_bar',
        },
      }),
    /** `auto`: byte order mark, else UTF-8 if it reads as such, else Windows-1252. */
    encoding: z
      .enum(['auto', 'utf-8', 'windows-1252'])
      .default('auto')
      .meta({ label: 'connector_csv_encoding', hint: 'connector_csv_encoding_hint' }),
    /** Names of the columns in order, for a file without a line of names. */
    columns: z
      .array(column)
      .min(1)
      .max(1_000)
      .optional()
      .meta({ label: 'connector_csv_columns', hint: 'connector_csv_columns_hint' }),
    mapping: mappingSetting.meta({ label: 'connector_csv_mapping', widget: 'mapping' }),
    /** Columns that together name a record; without it the one that fills `id`. */
    key: keySetting.optional().meta({ label: 'connector_csv_key', widget: 'mapping' }),
    /** Column of the longitude (or of metres east) and of the latitude (or of metres north). */
    lon: column.optional().meta({ label: 'connector_csv_lon', widget: 'mapping' }),
    lat: column.optional().meta({ label: 'connector_csv_lat', widget: 'mapping' }),
    /** One column instead: `POINT (6.96 50.94)`, or latitude before longitude as `50.94, 6.96`. */
    point: column.optional().meta({ label: 'connector_csv_point', hint: 'connector_csv_point_hint' }),
    /** Sign before the decimals of coordinates; `auto`: the last of `.` and `,` in the number. */
    decimal: z
      .enum(['auto', '.', ','])
      .default('auto')
      .meta({
        ...{ label: 'connector_csv_decimal', hint: 'connector_csv_decimal_hint' },
        options: {
          ...{ auto: 'connector_csv_decimal_auto', '.': 'connector_csv_decimal_point' },
          ',': 'connector_csv_decimal_comma',
        },
      }),
    projection: projectionSetting.default('EPSG:4326').meta({
      label: 'connector_csv_projection',
      hint: 'connector_csv_projection_hint',
      options: 'projection',
    }),
  })
  .refine(
    ({ key, mapping }) => key !== undefined || (mapping.id !== undefined && constantOf(mapping.id) === null),
    {
      path: ['key'],
      message: 'Say which columns are the key of a row, or map a column to id.',
    },
  )
  .refine(({ lon, lat }) => (lon === undefined) === (lat === undefined), {
    path: ['lat'],
    message: 'Name both columns, lon and lat, or none.',
  })
  .refine(({ lon, point }) => lon === undefined || point === undefined, {
    path: ['point'],
    message: 'connector_csv_point_twice',
  });

export type CsvSettings = z.infer<typeof csvSettings>;
