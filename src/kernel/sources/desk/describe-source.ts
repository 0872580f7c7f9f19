/** Sources, runs and faults as the desk shows them. */
import { createHash } from 'node:crypto';
import type { Language } from '../../i18n/language.ts';
import type { ImportReport, ReportLine } from '../import/import-report.ts';
import type { StoredRun } from '../run/run-store.ts';
import { faultWords } from '../source-texts.ts';
import { needsOf } from '../watch/needs-of.ts';
import { staleAfterOf } from '../watch/watch-source.ts';
import { describeFormat, whatOf, wordIn } from './describe-ways.ts';
import type { SourceDesk } from './source-desk.ts';
import type {
  FaultWords,
  ReportLineWords,
  RunDetail,
  RunLine,
  SourceDetail,
  SourceForm,
  SourceLine,
} from './sources-api.ts';
import type { DeskSource } from './store.ts';
import { whereInWords } from './value-words.ts';

export function describeLine(source: DeskSource, house: SourceDesk, language: Language): SourceLine {
  const { kernel, solutions } = house;
  const now = kernel.clock.now();
  const { id, name, solution, intake, connector, kind, state, chain, hiddenAt, fault, held } = source;
  return {
    ...{ id, name, solution, intake, connector, kind, state },
    what: whatOf(
      solutions.find((one) => one.id === solution),
      intake,
      language,
    ),
    format: wordIn(language)(`format_${connector}`, connector),
    checkedAt: source.checkedAt,
    attemptedAt: source.attemptedAt,
    nextRunAt: source.nextRunAt,
    failingSince: source.failingSince,
    fault: fault === null ? null : inWords(fault.code, fault.message, language),
    held: held === null ? null : { since: held.since, records: held.records, before: held.before },
    hidden: hiddenAt === null || chain === null ? null : { since: hiddenAt, concern: chain.concern },
    awaitsAdoption: source.awaitsAdoption,
    isStale: kernel.sources.info(id, null, now)?.stale ?? false,
    isDue: isDue(source, now),
    progress: source.progress,
    needs: needsOf(source, staleAfterOf(source, solutions), now).map(({ reason, since }) => ({
      reason,
      since,
    })),
    step: chain === null ? null : { step: chain.step, at: chain.steppedAt },
  };
}

function isDue({ state, nextRunAt, progress }: DeskSource, now: Temporal.Instant): boolean {
  if (state !== 'active' || nextRunAt === null || progress !== null) return false;
  return Temporal.Instant.compare(nextRunAt, now) <= 0;
}

export function describeDetail(
  source: DeskSource,
  records: number,
  house: SourceDesk,
  language: Language,
): SourceDetail {
  const form = formOf(source);
  const { solution, intake: wanted, connector } = source;
  const intake = house.solutions
    .find(({ id }) => id === solution)
    ?.connectors?.find(({ id }) => id === wanted);
  const format = intake?.formats.find((one) => one.connector === connector);
  return {
    ...describeLine(source, house, language),
    ...form,
    records,
    version: versionOf(form),
    way:
      intake === undefined || format === undefined
        ? { connector, title: connector, hint: '', settings: [], fields: null }
        : describeFormat(intake, format, language),
  };
}

export function formOf(source: DeskSource): SourceForm {
  const { name, licence, url, address, everySeconds, settings } = source;
  const { mailbox, deputy, contractEnd, reviewDate } = source;
  return { name, licence, url, address, everySeconds, settings, mailbox, deputy, contractEnd, reviewDate };
}

/** The same as long as the form is. */
export function versionOf(form: SourceForm): string {
  const values = Object.entries(form).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16);
}

export function describeRun(run: StoredRun, language: Language): RunLine {
  const { id, startedAt, finishedAt, outcome } = run;
  const { counts, fault } = readReport(run.report);
  return {
    ...{ id, startedAt, finishedAt, outcome, counts },
    fault: fault === null ? null : inWords(fault.code, fault.message, language),
  };
}

export function describeRunDetail(run: StoredRun, language: Language): RunDetail {
  const { lines } = readReport(run.report);
  return { ...describeRun(run, language), lines: lines.map((line) => lineInWords(line, language)) };
}

export function lineInWords(
  { severity, where, key, code, reason }: ReportLine,
  language: Language,
): ReportLineWords {
  return {
    severity,
    where: whereInWords(where, language),
    key,
    code,
    words: faultWords(code, language),
    reason,
  };
}

export function countsOf(report: ImportReport): NonNullable<RunLine['counts']> {
  const { read, added, changed, unchanged, removed, kept, faults, notes } = report;
  return { read, added, changed, unchanged, removed, kept, faults, notes };
}

function inWords(code: string, reason: string, language: Language): FaultWords {
  return { code, words: faultWords(code, language), reason };
}

/** As it was stored by whichever program: what is missing is missing. */
function readReport(report: unknown): {
  counts: RunLine['counts'];
  lines: readonly ReportLine[];
  fault: { code: string; message: string } | null;
} {
  // `finish` writes it and nobody else: a report, a fault, or both.
  const stored = report as Partial<ImportReport> & { fault?: { code: string; message: string } };
  return {
    counts: stored.read === undefined ? null : countsOf(stored as ImportReport), // with `read` come all the others
    lines: stored.lines ?? [],
    fault: stored.fault ?? null,
  };
}
