import type { Kysely } from 'kysely';
import { writeProgress } from './run-store.ts';

/** What people see of a run under way. */
export interface Progress {
  phase: 'fetching' | 'reading';
  /** Read so far. */
  records: number;
}

export interface ProgressKeeper {
  read(records: number): void;
  end(): void;
}

const EVERY_MILLISECONDS = 1_000;

/**
 * Writes down how far a run is, once a second and outside its transaction: who has left the page sees it when they come
 * back, whichever process runs it. What cannot be written costs the run nothing.
 */
export function keepProgress(db: Kysely<unknown>, id: string): ProgressKeeper {
  let records = 0;
  let written = -1;
  const write = () => {
    if (written === records) return;
    written = records;
    const progress: Progress = { phase: records === 0 ? 'fetching' : 'reading', records };
    void writeProgress(db, id, progress).catch(() => undefined);
  };
  const timer = setInterval(write, EVERY_MILLISECONDS).unref();
  write();
  return {
    read(count) {
      records = count;
    },
    end: () => clearInterval(timer),
  };
}
