import type { ImportReport } from '../kernel/places/import/import-report.ts';

/** Lines of each kind that are printed; `--json` has all. */
const MOST = 20;

const RESULTS: Readonly<Record<ImportReport['result'], string>> = {
  written: 'Written.',
  'dry-run': 'Nothing was written (--dry-run).',
  'nothing-new': 'Nothing new: the register of places knows all of this already.',
  asks: 'Nothing was written. Say by a table of changes (--changes) where each divided municipality belongs, or go on with --accept.',
};

const EVIDENCE = {
  table: 'table of changes',
  derived: 'abgeleitet',
  ags: 'same AGS',
  unknown: 'unbekannt',
} as const;

/** The report of an import for people. */
export function writeReport({
  file,
  read,
  added,
  changed,
  moved,
  unchanged,
  faults,
  questions,
  result,
}: ImportReport): string {
  const kinds = ['rekeyed', 'merged', 'split', 'vanished'] as const;
  return [
    `${file}: ${read} places read`,
    ...section(
      `not usable, what was known stays: ${faults.length}`,
      faults.map(({ where, what }) => `${where} ${what}`),
    ),
    ...section(
      `added: ${added.length}`,
      added.map(({ ars, name }) => `${ars} ${name}`),
    ),
    ...section(
      `changed: ${changed.length}`,
      changed.map(
        ({ ars, name, fields }) =>
          `${ars} ${name}: ${fields.map(({ field, from, to }) => `${field} ${short(from)} → ${short(to)}`).join(', ')}`,
      ),
    ),
    ...kinds.flatMap((kind) => {
      const some = moved.filter((one) => one.kind === kind);
      const lines = some.map(
        ({ from, to, name, share, evidence }) =>
          `${from} ${name}${to === null ? '' : ` → ${to}`}${share === null ? '' : ` (${Math.round(share * 100)} %)`} [${EVIDENCE[evidence]}]`,
      );
      return section(`${kind}: ${some.length}`, lines);
    }),
    `unchanged: ${unchanged}`,
    ...questions,
    RESULTS[result],
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  const more = lines.length > MOST ? [`    … and ${lines.length - MOST} more (--json shows all)`] : [];
  return [title, ...lines.slice(0, MOST).map((line) => `    ${line}`), ...more];
}

function short(value: unknown): string {
  return (Array.isArray(value) ? value.join(' ') : String(value ?? '–')).slice(0, 60);
}
