/** How a run without an import ends: the feed confirmed what is shown, or failed. */
import { rm } from 'node:fs/promises';
import { UnreadableFeed } from '../connector.ts';
import type { UnchangedFeed } from '../fetch/feed-request.ts';
import { NothingUsable, tell } from '../import/import-items.ts';
import { READER } from '../reader.ts';
import { isWhole } from './content-of.ts';
import { nextRun } from './next-run.ts';
import type { Run, RunResult } from './run.ts';
import { finish, unitsOf } from './run-store.ts';

/** The feed says that what is shown is still true. */
export async function confirm(run: Run, { etag, lastModified }: UnchangedFeed): Promise<RunResult> {
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

/** Nothing that is shown changes; the fault is remembered. */
export async function fail(run: Run, error: unknown): Promise<RunResult> {
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

/** What every end of a run has in common. */
export function common(
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
