/**
 * Yearly reports as a table: a line for each owner, lot and quarter. Pure. What nobody has verified stands in a column of
 * its own, the last: a line above the head breaks programs that read it, and a note elsewhere is lost once it is copied.
 */
import { CSV_BEGIN, csvLine } from '../../../kernel/audit/write-csv.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { sayIn } from '../texts.ts';
import { decimal } from './earnings-paper.ts';
import type { ReportView } from './money-api.ts';

const OWNER = [
  ...(['kind', 'name', 'street', 'houseNumber', 'postcode', 'town', 'birthDate'] as const),
  ...(['taxId', 'vatId', 'registerNumber', 'iban'] as const),
];
const REST = ['address', 'days', 'quarter', 'bookings', 'hours', 'agreed', 'received'] as const;

export function reportCsv(reports: readonly ReportView[], language: Language): string {
  const say = sayIn(language);
  const head = [
    ...[say('report_year'), ...OWNER.map((name) => say(`report_${name}`))],
    ...[...REST.map((name) => say(`report_${name}`)), say('report_toVerify')],
  ];
  const rows = reports.flatMap(({ year, owner, lots, toVerify }) =>
    lots.flatMap(({ address, days, quarters }) =>
      quarters.map(({ quarter, bookings, minutes, agreed, received }) => [
        ...[String(year), ...OWNER.map((name) => owner?.[name] ?? '')],
        ...[address, String(days), String(quarter), String(bookings), decimal(minutes / 60)],
        ...[decimal(agreed / 100), decimal(received / 100), toVerify.join(' ')],
      ]),
    ),
  );
  return CSV_BEGIN + [head, ...rows].map(csvLine).join('');
}
