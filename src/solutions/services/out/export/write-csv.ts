/** Services of a place as a table (RFC 4180, semicolons, UTF-8 with mark). Pure. */

import { safeCell } from '../../../../kernel/outward/archive/safe-cell.ts';
import { csvLine } from '../../../../kernel/outward/archive/write-csv.ts';
import type { RichText } from '../../../../kernel/text/rich-text.ts';
import type { ExportedService } from './export-store.ts';
import type { WithSource } from './services-here.ts';

/** So that spreadsheets read it as UTF-8. */
const MARK = '\ufeff';
/** Between several values of a cell. */
const BETWEEN = ' | ';

/** Name of each column, what it holds in English, and its text; '' where nobody says. */
const COLUMNS: readonly {
  name: string;
  about: string;
  cell: (one: WithSource<ExportedService>) => string | readonly string[];
}[] = [
  { name: 'id', about: 'Id in this house, UUID', cell: ({ row }) => row.id },
  { name: 'name', about: 'As the source writes it', cell: ({ row }) => row.record.name },
  { name: 'language', about: 'Of all its texts, BCP 47', cell: ({ row }) => row.record.language },
  { name: 'leika', about: 'Service keys, 14 digits each', cell: ({ row }) => row.record.leika },
  { name: 'area_ars', about: 'Where it counts, ARS of 12 digits', cell: ({ unit }) => unit.ars },
  { name: 'area_name', about: 'Where it counts', cell: ({ unit }) => unit.name },
  { name: 'description', about: 'Plain text', cell: ({ row }) => plain(row.record.about) },
  {
    name: 'authorities',
    about: 'Named by the text itself',
    cell: ({ row }) => row.record.authorities.map(({ name }) => name),
  },
  { name: 'online', about: 'Addresses under which it can be done', cell: ({ row }) => onlineOf(row) },
  { name: 'fees', about: 'Plain text', cell: ({ row }) => plain(row.record.fees) },
  { name: 'processing_time', about: 'Plain text', cell: ({ row }) => plain(row.record.processingTime) },
  { name: 'deadlines', about: 'Plain text', cell: ({ row }) => plain(row.record.deadlines) },
  {
    name: 'documents',
    about: 'What is needed',
    cell: ({ row }) => row.record.documents.map(({ text }) => text),
  },
  { name: 'conditions', about: '', cell: ({ row }) => row.record.conditions.map(({ text }) => text) },
  { name: 'legal', about: 'Legal basis', cell: ({ row }) => row.record.legal.map(({ text }) => text) },
  { name: 'page', about: 'Page of the source about it', cell: ({ row }) => row.record.url ?? '' },
  { name: 'changed', about: 'Instant, as the source says it', cell: ({ row }) => row.record.changedAt ?? '' },
  { name: 'source', about: 'Whose data it is', cell: ({ info }) => info.name },
  { name: 'licence', about: 'Under which it may be used', cell: ({ info }) => info.licence },
  { name: 'source_page', about: 'Page about the data', cell: ({ info }) => info.url ?? '' },
  { name: 'checked', about: 'Instant for which it is true', cell: ({ info }) => info.time },
];

/** For the description of the API. */
export const COLUMNS_IN_WORDS = COLUMNS.map(({ name, about }) =>
  about === '' ? name : `${name} (${about})`,
).join(', ');

export async function* writeServicesCsv(
  services: AsyncIterable<WithSource<ExportedService>>,
): AsyncGenerator<string> {
  yield MARK + csvLine(COLUMNS.map(({ name }) => name));
  for await (const one of services)
    yield csvLine(COLUMNS.map(({ cell }) => safeCell([cell(one)].flat().join(BETWEEN))));
}

function onlineOf({ record, online }: ExportedService): string[] {
  return [
    ...new Set([...(record.online === null ? [] : [record.online.href]), ...online.map(({ url }) => url)]),
  ];
}

function plain(text: RichText): string {
  return text
    .flatMap((one) => (one.type === 'list' ? one.items : [one.type === 'link' ? one.href : one.text]))
    .join('\n');
}
