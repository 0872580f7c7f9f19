import { CSV_BEGIN, csvLine } from '../../../../kernel/audit/write-csv.ts';
import { LOT_FIELD_NAMES, LOT_FIELDS } from './lot-fields.ts';

/** A table with the names of all columns and one invented lot, to fill in. */
export function templateCsv(): string {
  const rows = [
    LOT_FIELD_NAMES.map((name) => LOT_FIELDS[name].columns[0]),
    LOT_FIELD_NAMES.map((name) => LOT_FIELDS[name].example),
  ];
  return CSV_BEGIN + rows.map(csvLine).join('');
}
