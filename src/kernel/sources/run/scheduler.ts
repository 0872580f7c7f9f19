/** Runs what is due, one source at a time in each process; the lease of a source keeps two processes apart. */
import type { FastifyBaseLogger } from 'fastify';
import type { RunResult } from './run.ts';
import type { RunHouse } from './run-house.ts';
import { runSource } from './run-source.ts';
import { nextDue, postpone } from './run-store.ts';

/** How often the schedule is looked at when nobody tells. */
const LOOK_MILLISECONDS = 15_000;
/** How long a source that cannot be run at all is left alone. */
const POSTPONED_SECONDS = 600;

export interface Scheduler {
  /** Look now: a source may have come. */
  wake(): void;
  /** Lets the running source end within a moment: its transaction is rolled back. */
  close(): Promise<void>;
}

/** Begins with the first `wake`. */
export function createScheduler(house: RunHouse, log: Pick<FastifyBaseLogger, 'warn' | 'info'>): Scheduler {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | null = null;
  let again = false;

  function look(): void {
    clearTimeout(timer);
    if (stop.signal.aborted) return;
    if (working !== null) {
      again = true;
      return;
    }
    working = workOff()
      .catch((error: unknown) => log.warn({ err: error }, 'the schedule of sources could not be read'))
      .finally(() => {
        working = null;
        if (stop.signal.aborted) return;
        timer = setTimeout(look, again ? 0 : LOOK_MILLISECONDS).unref();
        again = false;
      });
  }

  async function workOff(): Promise<void> {
    for (;;) {
      if (stop.signal.aborted) return;
      const id = await nextDue(house.db, house.clock.now());
      if (id === null) return;
      const result = await runOrPostpone(id);
      if (result !== null) tellLog(result, log);
    }
  }

  /** Another process was faster, it was removed in between, or its solution is not in the house: others go on. */
  async function runOrPostpone(id: string): Promise<RunResult | null> {
    try {
      return await runSource(id, house, { signal: stop.signal, spread: Math.random() });
    } catch (error) {
      if (stop.signal.aborted) return null;
      log.warn({ source: id, err: error }, 'a source was not run');
      await postpone(house.db, id, house.clock.now().add({ seconds: POSTPONED_SECONDS }));
      return null;
    }
  }

  return {
    wake: look,
    async close() {
      stop.abort();
      clearTimeout(timer);
      await working;
    },
  };
}

/** Neither addresses nor records: only what became of it. */
function tellLog({ source, outcome, fault }: RunResult, log: Pick<FastifyBaseLogger, 'warn' | 'info'>): void {
  const what = { source: source.id, solution: source.solution, ars: source.ownerArs, outcome };
  if (outcome === 'failed') log.warn({ ...what, code: fault?.code }, 'a source failed');
  else if (outcome === 'held') log.warn(what, 'a source waits to be accepted');
  else log.info(what, 'a source was read');
}
