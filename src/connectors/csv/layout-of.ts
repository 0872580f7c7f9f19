import { quoted } from '../../kernel/sources/clean-text.ts';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { constantOf } from '../../kernel/sources/mapping.ts';
import { MOST_COLUMNS } from './limits.ts';
import type { CsvSettings } from './settings.ts';

/** Where in a row is what. Numbers are columns from 0. */
export interface Layout {
  width: number;
  names: readonly string[];
  key: readonly number[];
  fields: readonly { field: string; column: number }[];
  constants: Readonly<Record<string, string>>;
  /** Columns of longitude and latitude, or of both in one. */
  point: { lon: number; lat: number } | { both: number } | null;
}

/** From the first row. Throws `UnreadableFeed` if a column that the settings name is not there, or there twice. */
export function layoutOf(header: readonly string[], settings: CsvSettings, where = 'settings'): Layout {
  if (header.length > MOST_COLUMNS)
    throw new UnreadableFeed(
      'too-many-columns',
      `The first row has ${header.length} columns, at most ${MOST_COLUMNS} are read: is it the right separator?`,
      { where },
    );
  const names = header.map((name) => name.normalize('NFC').trim());
  const find = (wanted: string): number => {
    const name = wanted.normalize('NFC').trim();
    const column = names.indexOf(name);
    if (column < 0) throw missing(name, names, where);
    if (names.includes(name, column + 1))
      throw new UnreadableFeed(
        'ambiguous-column',
        `There are several columns named ${quoted(name)}: rename one, or list the names as "columns".`,
        { where },
      );
    return column;
  };
  const { mapping, lon, lat, point } = settings;
  const mapped = Object.entries(mapping).map(([field, from]) => ({
    field,
    from,
    constant: constantOf(from),
  }));
  return {
    width: names.length,
    names,
    key: (settings.key ?? [mapping.id ?? '']).map(find),
    fields: mapped.flatMap(({ field, from, constant }) =>
      constant === null ? [{ field, column: find(from) }] : [],
    ),
    constants: Object.fromEntries(
      mapped.flatMap(({ field, constant }) =>
        constant === null || constant === '' ? [] : [[field, constant]],
      ),
    ),
    point:
      lon !== undefined && lat !== undefined
        ? { lon: find(lon), lat: find(lat) }
        : point !== undefined
          ? { both: find(point) }
          : null,
  };
}

function missing(name: string, names: readonly string[], where: string): UnreadableFeed {
  const begin = `There is no column ${quoted(name)}. There are: `;
  let there = '';
  for (const [index, one] of names.entries()) {
    const next = `${index === 0 ? '' : ', '}${quoted(one, 40)}`;
    if (begin.length + there.length + next.length > 280) {
      there += ` and ${names.length - index} more`;
      break;
    }
    there += next;
  }
  return new UnreadableFeed('missing-column', `${begin}${there}.`, { where });
}
