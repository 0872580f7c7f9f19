/** One reading of a feed, from items to tables, in one transaction: all of what is good, or nothing. */
import { type Kysely, sql } from 'kysely';
import type { ToldRecord } from '../../notifications/announced-records.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { type Ars, FEDERATION } from '../../places/place.ts';
import { type Item, UnreadableFeed } from '../connector.ts';
import type { Format, Intake } from '../intake.ts';
import type { Source } from '../source.ts';
import { SOURCES_CHANNEL } from '../sources-channel.ts';
import { applyStaged, differenceOf } from './apply-staged.ts';
import { createReportWriter, type ImportReport } from './import-report.ts';
import { stageItems } from './stage-items.ts';

const MOST_RECORDS = 1_000_000;
const MOST_MILLISECONDS = 15 * 60_000;
/** A feed that shrinks or grows by this factor is held. */
const SUSPICIOUS = 10;
/** More units than this are told by raising the federation's epoch. */
const MOST_UNITS = 40;

/** Within the transaction of the import: told when it commits. */
export type AnnounceRecords = (trx: Kysely<unknown>, records: readonly ToldRecord[]) => Promise<void>;

export interface ImportInput {
  source: Source;
  intake: Intake;
  map: Format<unknown>['map'];
  items: AsyncIterable<Item<unknown>>;
  places: PlaceDirectory;
  now: Temporal.Instant;
  /** Somebody has looked at a suspicious size and said yes. */
  accept?: boolean;
  /** Tell what would happen, write nothing. */
  dryRun?: boolean;
  signal?: AbortSignal | undefined;
  /** Told the number of records read so far. */
  progress?: ((read: number) => void) | undefined;
  /** Looks at what was staged, before anything is written. */
  inspect?: ((trx: Kysely<unknown>) => Promise<void>) | undefined;
  /** Tells people what is new; left out: nobody is told. */
  announce?: AnnounceRecords | undefined;
  /** Limits, where others than the usual ones are wanted. */
  records?: number;
  milliseconds?: number;
}

export type ImportResult =
  | { outcome: 'imported'; report: ImportReport }
  | { outcome: 'held'; report: ImportReport; records: number; before: number };

/** Within the caller's transaction; on `held` the caller rolls back or goes on, nothing was written. */
export async function importItems(trx: Kysely<unknown>, input: ImportInput): Promise<ImportResult> {
  const { source, intake, items, places, now } = input;
  const writer = createReportWriter();
  const staged = await stageItems(trx, items, {
    map: input.map,
    context: { source, places, now },
    report: writer,
    progress: input.progress,
    limits: {
      records: input.records ?? MOST_RECORDS,
      milliseconds: input.milliseconds ?? MOST_MILLISECONDS,
      signal: input.signal,
    },
  });
  await input.inspect?.(trx);
  const { read, isPartial } = staged;
  const { before, after, unknownGone, ...counts } = await differenceOf(trx, source, staged);
  if (unknownGone > 0)
    writer.add({
      ...{ severity: 'note', where: 'whole file', key: null, code: 'unknown-gone' },
      reason: `${unknownGone} records are said to be gone that were not there.`,
    });
  const report: ImportReport = {
    read,
    ...counts,
    faults: writer.counts.fault,
    notes: writer.counts.note,
    lines: writer.lines(),
  };
  // Changes that take away what they brought themselves are none the worse for it.
  const isOfUse = after > 0 || before > 0 || (isPartial && report.faults < read);
  if (read > 0 && !isOfUse) throw new NothingUsable(report);
  // A feed of changes is small by nature.
  const isSuspicious =
    !intake.sizeVaries &&
    !isPartial &&
    before > 0 &&
    (after * SUSPICIOUS <= before || after >= before * SUSPICIOUS);
  if (isSuspicious && !input.accept) return { outcome: 'held', report, records: after, before };
  if (input.dryRun) return { outcome: 'imported', report };
  const { places: changed, told } = await applyStaged(trx, { source, intake, staged, places, now });
  await input.announce?.(trx, told);
  await tell(trx, [source.ownerArs, ...changed], places);
  return { outcome: 'imported', report };
}

/** A feed in which not one record could be used. */
export class NothingUsable extends UnreadableFeed {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    const first = report.lines[0];
    super(
      'nothing-usable',
      `None of the ${report.read} records could be used${first ? `; the first (${first.where}): ${first.reason}` : ''}`,
    );
    this.report = report;
  }
}

/** At the commit: what is shown in these units, and beside them, is old. */
export async function tell(
  trx: Kysely<unknown>,
  units: readonly Ars[],
  places: Pick<PlaceDirectory, 'neighbours' | 'get'>,
): Promise<void> {
  const around = new Set(units);
  for (const ars of units) {
    if (around.size > MOST_UNITS) break;
    if (places.get(ars) !== undefined) for (const { place } of places.neighbours(ars)) around.add(place.ars);
  }
  const told = around.size > MOST_UNITS ? [FEDERATION] : [...around];
  await sql`select pg_notify(${SOURCES_CHANNEL}, unit) from unnest(${told}::text[]) as unit`.execute(trx);
}
