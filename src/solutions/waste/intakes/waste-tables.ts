/** Tables of waste: rows of dates, and rows of streets. */
import { csv } from '../../../connectors/csv/csv.ts';
import type { Connector, Item } from '../../../kernel/sources/connector.ts';
import type { MappedRow } from '../../../kernel/sources/mapped-row.ts';
import { joinKey } from '../../../kernel/sources/mapping.ts';
import { civilDay } from './civil-day.ts';
import { onceEach } from './once-each.ts';
import { keyOfRow } from './series-of-row.ts';
import { partsOfRow, type StreetRow } from './street-of-row.ts';
import { asCsv, ownKey, type TableSettings, tableSettings } from './table-settings.ts';
import { watchDates } from './watch-dates.ts';
import { watchStreets } from './watch-streets.ts';

/** One row a day. Two rows that say the same are one; the reading tells of the second. */
export const wasteDates: Connector<MappedRow, TableSettings> = {
  ...csv,
  settings: tableSettings,
  read: (bytes, context) =>
    watchDates(datesIn(bytes, context), context.horizon, ({ fields }) => civilDay(fields.date) ?? ''),
};

const datesIn: typeof wasteDates.read = async function* (bytes, context) {
  const hasOwn = ownKey(context.settings) !== null;
  for await (const item of csv.read(bytes, { ...context, settings: asCsv(context.settings, 'date') }))
    if (item.kind !== 'value') yield withoutKey(item);
    else yield { ...item, key: joinKey([...(hasOwn ? [item.key] : []), ...keyOfRow(item.value)]) };
};

/** One row a street or part of it; each becomes as many parts as it has ranges and districts. */
export const wasteStreets: Connector<StreetRow, TableSettings> = {
  ...csv,
  settings: tableSettings,
  async *read(bytes, context) {
    const again = onceEach();
    const hasOwn = ownKey(context.settings) !== null;
    const watch = watchStreets();
    for await (const item of csv.read(bytes, { ...context, settings: asCsv(context.settings, 'street') })) {
      if (item.kind !== 'value') {
        yield withoutKey(item);
        continue;
      }
      for (const part of partsOfRow(item.value)) {
        if ('fault' in part) yield { kind: 'fault', where: item.where, key: null, ...part.fault };
        else {
          const key = again(joinKey([...(hasOwn ? [item.key] : []), ...part.key]));
          const notes = [...(item.notes ?? []), ...watch(part.row)];
          yield {
            kind: 'value',
            key,
            where: item.where,
            value: part.row,
            ...(notes.length > 0 && { notes }),
          };
        }
      }
    }
  },
};

/** A row that cannot be read may be any of those that are known. */
function withoutKey<Value>(item: Exclude<Item<unknown>, { kind: 'value' }>): Item<Value> {
  return item.kind === 'fault' ? { ...item, key: null } : item;
}
