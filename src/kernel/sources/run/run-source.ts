/** One run of one source: fetch, read, import, remember. What fails leaves everything shown as it was. */
import { rm } from 'node:fs/promises';
import { announceFor } from '../../notifications/announce-for.ts';
import type { Asked } from '../ask/ask.ts';
import { createAsk } from '../ask/create-ask.ts';
import type { FetchedFeed } from '../fetch/feed-request.ts';
import { findIntake } from '../find-intake.ts';
import { type ImportResult, importItems } from '../import/import-items.ts';
import { horizonOf } from '../intake.ts';
import { requireSource } from '../manage/manage.ts';
import { READER } from '../reader.ts';
import { SourceError } from '../source-error.ts';
import { bytesOfFile } from './bytes-of-file.ts';
import { common, confirm, fail } from './conclude.ts';
import { contentOf } from './content-of.ts';
import { keepProgress, type ProgressKeeper } from './keep-progress.ts';
import type { Run, RunOptions, RunResult } from './run.ts';
import type { RunHouse } from './run-house.ts';
import { claim, finish, LEASE_SECONDS, release, renew } from './run-store.ts';

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
  options.begun?.();
  const progress = keepProgress(house.db, id);
  const run = { source, intake, format, state, started, house, options };
  try {
    return await attempt(run, progress);
  } catch (error) {
    // Asked wrongly, or ended with the house: the feed did nothing wrong.
    if (error instanceof SourceError || options.signal?.aborted) {
      await release(house.db, id);
      throw error;
    }
    return await fail(run, error);
  } finally {
    clearInterval(beat);
    progress.end();
  }
}

async function attempt(run: Run, progress: ProgressKeeper): Promise<RunResult> {
  if (run.intake.asks !== undefined) return checkAsked(run, run.intake.asks);
  const content = await contentOf(run);
  if (content.status === 'unchanged') return confirm(run, content);
  // What waits for somebody stays on disk, also when it comes once more and fails.
  let keep = content.file === run.state.held?.file;
  try {
    const result = await importContent(run, content, progress);
    keep = result.outcome === 'held';
    return result;
  } finally {
    if (!keep) await rm(content.file, { force: true });
  }
}

/** What is asked brings no records: the run is a question whose answer is known, so that people see whether it answers. */
async function checkAsked(run: Run, asks: Asked): Promise<RunResult> {
  const { source, house, options } = run;
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), 4 * asks.milliseconds);
  try {
    const signals = options.signal === undefined ? [end.signal] : [end.signal, options.signal];
    const ask = createAsk(source.address ?? '', house.outside, AbortSignal.any(signals));
    await asks.check(source, ask, house.clock.now());
    return await confirm(run, { status: 'unchanged', etag: null, lastModified: null });
  } finally {
    clearTimeout(timer);
  }
}

async function importContent(run: Run, content: FetchedFeed, progress: ProgressKeeper): Promise<RunResult> {
  const { source, intake, format, house, options, state } = run;
  const now = house.clock.now();
  const result = await house.db.transaction().execute(async (trx) => {
    const imported = await importItems(trx, {
      source,
      intake,
      map: format.map,
      items: format.read(bytesOfFile(content.file), {
        settings: format.settings.parse(source.settings),
        horizon: horizonOf(intake, now),
        file: content.file,
        ...(options.signal && { signal: options.signal }),
      }),
      places: house.places,
      now,
      accept: options.accept ?? false,
      signal: options.signal,
      progress: progress.read,
      announce: announceFor(house, source, now),
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
