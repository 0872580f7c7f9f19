/** Sources, runs and reports for people at a terminal. */
import type { PlaceDirectory } from '../kernel/places/directory.ts';
import type { ImportReport } from '../kernel/sources/import/import-report.ts';
import type { RunResult } from '../kernel/sources/run/run.ts';
import type { StoredRun } from '../kernel/sources/run/run-store.ts';
import type { Trial } from '../kernel/sources/run/try-source.ts';
import type { Source } from '../kernel/sources/source.ts';

/** Lines that are printed; `source report --json` has all that were kept. */
const MOST = 20;

export function writeSource(source: Source, places: PlaceDirectory): string {
  const { id, name, ownerArs, solution, intake, connector, licence, state, held, fault } = source;
  return [
    `${id}  ${name}`,
    `    ${places.get(ownerArs)?.name ?? '?'} (${ownerArs}): ${solution}/${intake} by ${connector}, ${licence}`,
    `    ${writeKind(source)}, ${state}, as of ${source.checkedAt ?? 'never yet'}`,
    ...(fault === null ? [] : [`    failed ${source.failures} times: ${fault.message}`]),
    ...(held === null
      ? []
      : [
          `    waits since ${held.since}: ${held.records} records instead of ${held.before}; accept it or wait for the next run`,
        ]),
  ].join('\n');
}

function writeKind({ kind, everySeconds }: Source): string {
  if (kind === 'query') return 'asked when somebody wants an answer';
  return kind === 'http' ? `asked every ${everySeconds} s` : kind;
}

export function writeRun({ outcome, report, fault, held, source }: RunResult): string {
  const words = {
    imported: 'Taken in.',
    unchanged: 'Unchanged: what is shown is still true.',
    held: `Held: ${held?.records} records instead of ${held?.before}. Nothing was changed. Look at the feed, then: npm run hier -- source accept ${source.id}`,
    failed: `Failed, what is shown stays as it was: ${fault?.message}`,
  };
  return [words[outcome], ...(report === null ? [] : reportLines(report))].join('\n');
}

/** Imported without a fault: 0; failed: 1; held, or with faults: 2. */
export function exitCodeOf({ outcome, report }: RunResult): number {
  if (outcome === 'failed') return 1;
  return outcome === 'held' || (report?.faults ?? 0) > 0 ? 2 : 0;
}

export function writeTrial({ bytes, report, first, held }: Trial): string {
  return [
    `${bytes} bytes read; nothing was written.`,
    ...first.map(({ key, ars, record }) => `    ${ars} ${key}: ${JSON.stringify(record).slice(0, 240)}`),
    ...reportLines(report),
    ...(held === null ? [] : [`Would be held: ${held.records} records instead of ${held.before}.`]),
  ].join('\n');
}

export function writeStoredRun({ startedAt, outcome, report }: StoredRun): string {
  const isReport = typeof report === 'object' && report !== null;
  const fault = isReport && 'fault' in report ? (report.fault as { message: string } | null) : null; // as finish() wrote it
  return [
    `${startedAt}  ${outcome}`,
    ...(fault === null ? [] : [`    ${fault.message}`]),
    // As finish() wrote it: a report of an import where anything was read.
    ...(isReport && 'lines' in report ? reportLines(report as ImportReport) : []),
  ].join('\n');
}

function reportLines(report: ImportReport): string[] {
  const { read, added, changed, unchanged, removed, kept, faults, notes, lines } = report;
  const more = faults + notes - Math.min(lines.length, MOST);
  return [
    `    ${read} read: ${added} new, ${changed} changed, ${unchanged} unchanged, ${removed} gone, ${kept} kept as they were; ${faults} faults, ${notes} notes`,
    ...lines
      .slice(0, MOST)
      .map(
        ({ severity, where, key, code, reason }) =>
          `    ${severity} ${where}${key === null ? '' : ` [${key}]`} ${code}: ${reason}`,
      ),
    ...(more > 0 ? [`    … and ${more} more`] : []),
  ];
}
