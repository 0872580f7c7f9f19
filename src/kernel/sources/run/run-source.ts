/** One run of one source: fetch, read, import, remember. What fails leaves everything shown as it was. */

import { createReadStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { UnreadableFeed } from '../connector.ts';
import type { FeedAnswer, FetchedFeed, UnchangedFeed } from '../fetch/feed-request.ts';
import { fetchFeed } from '../fetch/fetch-feed.ts';
import { findIntake } from '../find-intake.ts';
import { type ImportResult, importItems, NothingUsable, tell } from '../import/import-items.ts';
import type { ImportReport } from '../import/import-report.ts';
import { type Format, horizonOf, type Intake } from '../intake.ts';
import { requireSource } from '../manage/manage.ts';
import { READER } from '../reader.ts';
import type { Source } from '../source.ts';
import { SourceError } from '../source-error.ts';
import { nextRun } from './next-run.ts';
import type { RunHouse } from './run-house.ts';
import { claim, finish, type Held, LEASE_SECONDS, type Outcome, type RunState, renew } from './run-store.ts';

export interface RunResult {
  outcome: Outcome;
  source: Source;
  /** null where nothing was read. */
  report: ImportReport | null;
  fault: { code: string; message: string } | null;
  held: Pick<Held, 'records' | 'before'> | null;
}

export interface RunOptions {
  /** A file that was handed over instead of the address; removed afterwards unless it is held. */
  upload?: FetchedFeed;
  /** Take the held content in. */
  accept?: boolean;
  /** Ask for the content also if it has not changed. */
  force?: boolean;
  signal?: AbortSignal;
  /** 0–1: spreads the next run. */
  spread?: number;
}

/** A server that says "unchanged" is believed for a week, then asked for all of it. */
const HOURS_BELIEVED = 24 * 7;

/** Throws `SourceError` for what the caller got wrong; what the feed got wrong is an outcome. */
export async function runSource(id: string, house: RunHouse, options: RunOptions = {}): Promise<RunResult> {
  const started = house.clock.now();
  const source = await requireSource(house.db, id);
  const { intake, format } = findIntake(house.solutions, source);
  const state = await claim(house.db, id, started);
  if (state === null)
    throw new SourceError('busy', `The source "${source.name}" is being run at this moment: wait for it.`);
  const beat = setInterval(
    () => void renew(house.db, id, house.clock.now()).catch(() => undefined),
    (LEASE_SECONDS / 4) * 1000,
  );
  const run = { source, intake, format, state, started, house, options };
  try {
    return await attempt(run);
  } catch (error) {
    // Asked wrongly, or ended with the house: the feed did nothing wrong.
    if (error instanceof SourceError || options.signal?.aborted) {
      await sql`update kernel.source set lease_until = null where id = ${id}`.execute(house.db);
      throw error;
    }
    return await fail(run, error);
  } finally {
    clearInterval(beat);
  }
}

interface Run {
  source: Source;
  intake: Intake;
  format: Format<unknown>;
  state: RunState;
  started: Temporal.Instant;
  house: RunHouse;
  options: RunOptions;
}

async function attempt(run: Run): Promise<RunResult> {
  const content = await contentOf(run);
  if (content.status === 'unchanged') return confirm(run, content);
  // What waits for somebody stays on disk, also when it comes once more and fails.
  let keep = content.file === run.state.held?.file;
  try {
    const result = await importContent(run, content);
    keep = result.outcome === 'held';
    return result;
  } finally {
    if (!keep) await rm(content.file, { force: true });
  }
}

/** The accepted file, the upload, or what the address has. */
async function contentOf(run: Run): Promise<FeedAnswer> {
  const { source, format, state, house, options } = run;
  if (options.accept) {
    if (state.held === null)
      throw new SourceError('not-held', `Nothing of the source "${source.name}" waits to be accepted.`);
    if (!existsSync(state.held.file))
      throw new SourceError(
        'held-lost',
        `The content that waited is no longer there: run the source again, then accept it.`,
      );
    return { status: 'fetched', bytes: 0, ...state.held };
  }
  if (options.upload !== undefined) return options.upload;
  if (source.address === null)
    throw new SourceError('no-feed', `The source "${source.name}" has no address: hand a file over.`);
  const { etag, lastModified, sha256 } = state;
  return fetchFeed(
    {
      address: source.address,
      known: isWhole(run) ? null : { etag, lastModified, sha256 },
      mediaTypes: format.mediaTypes,
      folder: join(house.folder, source.id),
      ...(options.signal && { signal: options.signal }),
    },
    house.outside,
  );
}

/** Whether to ask for all of it: somebody wants it, a new program reads it, or validators have been believed for long. */
function isWhole({ state, options, started }: Run): boolean {
  const { reader, sha256, fetchedAt } = state;
  if (options.force || reader !== READER || sha256 === null || fetchedAt === null) return true;
  return started.since(Temporal.Instant.from(fetchedAt)).total('hours') > HOURS_BELIEVED;
}

async function importContent(run: Run, content: FetchedFeed): Promise<RunResult> {
  const { source, intake, format, house, options, state } = run;
  const now = house.clock.now();
  const result = await house.db.transaction().execute(async (trx) => {
    const imported = await importItems(trx, {
      source,
      intake,
      map: format.map,
      items: format.read(createReadStream(content.file), {
        settings: format.settings.parse(source.settings),
        horizon: horizonOf(intake, now),
      }),
      places: house.places,
      now,
      accept: options.accept ?? false,
      signal: options.signal,
    });
    await finish(trx, {
      ...common(run, 0),
      outcome: imported.outcome,
      ...rememberOf(imported, content, now),
    });
    return imported;
  });
  if (state.held !== null && state.held.file !== content.file) await rm(state.held.file, { force: true });
  const held = result.outcome === 'held' ? { records: result.records, before: result.before } : null;
  return { outcome: result.outcome, source, report: result.report, fault: null, held };
}

function rememberOf(
  imported: ImportResult,
  { etag, lastModified, sha256, file }: FetchedFeed,
  now: Temporal.Instant,
) {
  if (imported.outcome === 'imported')
    return {
      report: imported.report,
      content: { etag, lastModified, sha256, reader: READER, fetchedAt: now.toString() },
      held: null,
    };
  const { records, before, report } = imported;
  return { report, held: { file, sha256, etag, lastModified, since: now.toString(), records, before } };
}

/** The feed says that what is shown is still true. */
async function confirm(run: Run, { etag, lastModified }: UnchangedFeed): Promise<RunResult> {
  const { source, house, state } = run;
  const fetchedAt = isWhole(run) ? house.clock.now().toString() : state.fetchedAt;
  await house.db.transaction().execute(async (trx) => {
    const content =
      state.sha256 === null
        ? {}
        : { content: { etag, lastModified, sha256: state.sha256, reader: READER, fetchedAt } };
    await finish(trx, { ...common(run, 0), outcome: 'unchanged', report: {}, held: null, ...content });
    await tell(trx, [source.ownerArs, ...(await unitsOf(trx, source))], house.places);
  });
  if (state.held !== null) await rm(state.held.file, { force: true });
  return { outcome: 'unchanged', source, report: null, fault: null, held: null };
}

async function fail(run: Run, error: unknown): Promise<RunResult> {
  const { source, house, state } = run;
  const fault = faultOf(error);
  const report = error instanceof NothingUsable ? error.report : null;
  const notBefore =
    error instanceof Error && 'notBefore' in error && error.notBefore instanceof Temporal.Instant
      ? error.notBefore
      : null;
  await house.db.transaction().execute(async (trx) => {
    await finish(trx, {
      ...common(run, state.failures + 1, notBefore),
      outcome: 'failed',
      report: { ...report, fault },
      held: state.held,
      fault,
    });
    await tell(trx, [source.ownerArs], house.places);
  });
  return { outcome: 'failed', source, report, fault, held: null };
}

function common(
  { source, house, started, options }: Run,
  failures: number,
  notBefore: Temporal.Instant | null = null,
) {
  const now = house.clock.now();
  const { everySeconds } = source;
  const next = source.state === 'active' ? everySeconds : null;
  return {
    id: source.id,
    started,
    now,
    nextRun: nextRun({ now, everySeconds: next, failures, spread: options.spread ?? 0, notBefore }),
    fault: null,
  };
}

/** Where its records lie: their "Stand" changes with every look. */
async function unitsOf(trx: Kysely<unknown>, source: Source): Promise<string[]> {
  const { rows } = await sql<{ ars: string }>`
    select distinct record_ars as ars from kernel.source_record
    where ars = ${source.ownerArs} and source = ${source.id} and removed_at is null limit 50`.execute(trx);
  return rows.map(({ ars }) => ars);
}

/** Faults of feeds carry a code and a sentence for people; anything else is told by its own message. */
function faultOf(error: unknown): { code: string; message: string } {
  if (error instanceof UnreadableFeed)
    return {
      code: error.code,
      message: error.where === null ? error.message : `${error.where}: ${error.message}`,
    };
  const message = error instanceof Error ? error.message : String(error);
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
  return { code, message: message.slice(0, 500) };
}
