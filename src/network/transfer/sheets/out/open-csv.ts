/**
 * The catalogue as a table (RFC 4180, semicolons, UTF-8 with mark), with the columns that the import understands: what
 * goes out can be brought in again. Pure.
 */
import { safeCell } from '../../../../kernel/outward/archive/safe-cell.ts';
import { csvLine } from '../../../../kernel/outward/archive/write-csv.ts';
import type { OpenSheet } from './open-sheet.ts';

/** So that spreadsheets read it as UTF-8. */
const MARK = '\ufeff';

type Cell = string | number | boolean | null;
type Columns = readonly (readonly [name: string, cell: (row: OpenSheet) => Cell])[];

const COLUMNS: Columns = [
  ['id', ({ id }) => id],
  ['ars', ({ town }) => town?.ars ?? null],
  ['town', ({ town }) => town?.name ?? null],
  ['country', ({ country }) => country],
  ['place', ({ place }) => place],
  ['title', ({ title }) => title],
  ['problem', ({ problem }) => problem],
  ['lang', ({ lang }) => lang],
  ['field', ({ field }) => field],
  ['status', ({ status }) => status],
  ['size', ({ size }) => size],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
  ['cost_band', (row) => row.cost_band],
  ['cost_once_cents', (row) => row.cost_once_cents],
  ['cost_yearly_cents', (row) => row.cost_yearly_cents],
  ['fte', ({ fte }) => fte],
  ['operating_model', (row) => row.operating_model],
  ['solution_licence', (row) => row.solution_licence],
  ['repo_url', (row) => row.repo_url],
  ['standards', ({ standards }) => list(standards)],
  [
    'prerequisites',
    ({ prerequisites }) =>
      list(prerequisites.map(({ text, check }) => (check === null ? text : `${text} [${check}]`))),
  ],
  ['kpis', ({ kpis }) => (kpis.length === 0 ? null : JSON.stringify(kpis))],
  ['evidence_level', (row) => row.evidence_level],
  ['what_failed', (row) => row.what_failed],
  ['success_factors', (row) => row.success_factors],
  ['law_differs', (row) => row.law_differs],
  ['contact_role', (row) => row.contact_role],
  ['contact_mail', (row) => row.contact_mail],
  ['last_verified', (row) => row.last_verified],
  ['solution', ({ solution }) => solution],
  ['catalogue', ({ catalogue }) => catalogue],
  ['url', ({ url }) => url],
  ['changed', ({ changed }) => changed],
  ['example', ({ example }) => example],
  ['licence', ({ licence }) => licence],
];

export function csvHead(): string {
  return MARK + csvLine(COLUMNS.map(([name]) => name));
}

export function csvRow(row: OpenSheet): string {
  const cells = COLUMNS.map(([, cell]) => cell(row));
  // Numbers are no formulas, also below zero.
  return csvLine(cells.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)));
}

/** Parted by a sign that stands in none of them; else as JSON. */
function list(values: readonly string[]): string | null {
  if (values.length === 0) return null;
  return values.some((one) => /[|\n]/.test(one)) || values[0]?.startsWith('[')
    ? JSON.stringify(values)
    : values.join(' | ');
}
