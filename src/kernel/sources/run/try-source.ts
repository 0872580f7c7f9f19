/** What a run would do, without doing it: for a look before saving, and for `probe`. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Asked } from '../ask/ask.ts';
import { createAsk } from '../ask/create-ask.ts';
import type { FetchedFeed } from '../fetch/feed-request.ts';
import { fetchFeed } from '../fetch/fetch-feed.ts';
import type { FetchLimits } from '../fetch/limits.ts';
import { findIntake } from '../find-intake.ts';
import { importItems } from '../import/import-items.ts';
import type { ImportReport } from '../import/import-report.ts';
import { horizonOf, type Mapped } from '../intake.ts';
import type { Source } from '../source.ts';
import { SourceError } from '../source-error.ts';
import { bytesOfFile } from './bytes-of-file.ts';
import type { RunHouse } from './run-house.ts';

export interface Trial {
  bytes: number;
  report: ImportReport;
  /** The first records as they would be stored. */
  first: (Pick<Mapped<unknown>, 'ars' | 'record'> & {
    key: string;
    where: string;
    /** As the connector read it. */
    read: unknown;
  })[];
  /** Set where the size would be held. */
  held: { records: number; before: number } | null;
}

export interface TrialOptions {
  limits?: Partial<FetchLimits>;
  /** Looks at what was staged. */
  inspect?: (trx: Kysely<unknown>) => Promise<void>;
}

const SHOWN = 20;

/** Throws what keeps it from being run: `FetchFault`, `UnreadableFeed`, `SourceError`. Writes nothing. */
export async function trySource(
  source: Source,
  house: RunHouse,
  upload?: FetchedFeed,
  options: TrialOptions = {},
): Promise<Trial> {
  const { intake } = findIntake(house.solutions, source);
  if (intake.asks !== undefined) return askOnce(source, house, intake.asks);
  const folder = join(house.folder, `trial-${randomUUID()}`);
  try {
    const content = upload ?? (await contentOf(source, { ...house, folder }, options));
    return await read(source, house, content, options);
  } finally {
    await rm(upload?.file ?? folder, { force: true, recursive: true });
  }
}

/** An answer that is known, as it would be shown. */
async function askOnce(source: Source, house: RunHouse, asks: Asked): Promise<Trial> {
  const signal = AbortSignal.timeout(4 * asks.milliseconds);
  const { outside, clock } = house;
  const { record, bytes, steps } = await asks.check(
    source,
    createAsk(source.address ?? '', outside, signal),
    clock.now(),
  );
  const lines = steps.flatMap(({ name, deviations }) =>
    deviations.map((reason) => ({
      ...{ severity: 'note' as const, where: name, key: null, code: 'deviates', reason },
    })),
  );
  const none = { changed: 0, unchanged: 0, removed: 0, kept: 0, faults: 0 };
  return {
    ...{ bytes, held: null, report: { ...none, read: 1, added: 1, notes: lines.length, lines } },
    first: [{ key: '', where: '', ars: source.ownerArs, record, read: record }],
  };
}

async function contentOf(source: Source, house: RunHouse, { limits }: TrialOptions): Promise<FetchedFeed> {
  const { format } = findIntake(house.solutions, source);
  if (source.address === null)
    throw new SourceError('no-feed', `The source "${source.name}" has no address: hand a file over.`);
  const { folder, outside } = house;
  const answer = await fetchFeed(
    {
      address: source.address,
      mediaTypes: format.mediaTypes,
      folder,
      known: null,
      ...(limits && { limits }),
    },
    outside,
  );
  if (answer.status === 'unchanged') throw new Error('A content that nobody named cannot be unchanged');
  return answer;
}

async function read(
  source: Source,
  house: RunHouse,
  content: FetchedFeed,
  { inspect }: TrialOptions,
): Promise<Trial> {
  const { intake, format } = findIntake(house.solutions, source);
  const now = house.clock.now();
  const first: Trial['first'] = [];
  const result = await house.db.transaction().execute((trx) =>
    importItems(trx, {
      source,
      intake,
      map(item, context) {
        const mapped = format.map(item, context);
        if (!('fault' in mapped) && first.length < SHOWN)
          first.push({
            ...{ key: item.key, where: item.where, read: item.value },
            ...{ ars: mapped.ars, record: mapped.record },
          });
        return mapped;
      },
      items: format.read(bytesOfFile(content.file), {
        settings: format.settings.parse(source.settings),
        horizon: horizonOf(intake, now),
        file: content.file,
      }),
      places: house.places,
      now,
      dryRun: true,
      inspect,
    }),
  );
  const held = result.outcome === 'held' ? { records: result.records, before: result.before } : null;
  return { bytes: content.bytes, report: result.report, first, held };
}
