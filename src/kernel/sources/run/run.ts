/** One run under way, and what becomes of it. Types only. */
import type { FetchedFeed } from '../fetch/feed-request.ts';
import type { ImportReport } from '../import/import-report.ts';
import type { Format, Intake } from '../intake.ts';
import type { Source } from '../source.ts';
import type { RunHouse } from './run-house.ts';
import type { Held, Outcome, RunState } from './run-store.ts';

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
  /** Called when the source is taken: from then on others see that it runs. */
  begun?: () => void;
  /** 0–1: spreads the next run. */
  spread?: number;
}

export interface Run {
  source: Source;
  intake: Intake;
  format: Format<unknown>;
  state: RunState;
  started: Temporal.Instant;
  house: RunHouse;
  options: RunOptions;
}
