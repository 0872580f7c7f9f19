import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../kernel/config.ts';
import type { Kernel, Solution } from '../kernel/solution.ts';
import { ensurePrepared } from '../kernel/sources/manage/ensure-prepared.ts';
import type { RunHouse } from '../kernel/sources/run/run-house.ts';
import { createScheduler } from '../kernel/sources/run/scheduler.ts';
import { sweepFolder } from '../kernel/sources/run/sweep-folder.ts';
import { keepSamples } from '../kernel/sources/sample/keep-samples.ts';

/** What comes in by itself: feeds by their schedule, and example data a week ahead. */
export interface Feeds {
  /** Begins; call it when the doors are open, so that nobody who wants a page waits for a feed. */
  begin(): void;
  /** A source may have come: look at the schedule now. */
  wake(): void;
  close(): Promise<void>;
}

export function keepFeeds(
  house: {
    config: Pick<Config, 'sample'>;
    kernel: Kernel;
    solutions: readonly Solution[];
    /** One for the process: politeness counts for all that goes outside. */
    outgoing: Pick<RunHouse, 'folder' | 'outside'>;
  },
  log: FastifyBaseLogger,
): Feeds {
  const { config, kernel, solutions } = house;
  const { db, clock } = kernel;
  const own = house.outgoing;
  const scheduler = createScheduler(
    {
      ...own,
      ...{ db, clock, solutions, notifications: kernel.notifications },
      get places() {
        return kernel.places;
      },
    },
    log,
  );
  let isOpen = false;
  let stopSamples = async () => {};
  return {
    begin() {
      isOpen = true;
      sweepFolder(own.folder, { db, now: clock.now() }).catch((err: unknown) =>
        log.warn({ err }, 'old contents of sources could not be removed'),
      );
      ensurePrepared(db, { solutions, places: kernel.places }, clock.now()).catch((err: unknown) =>
        log.warn({ err }, 'prepared sources could not be added'),
      );
      scheduler.wake();
      const samples = keepSamples(
        () => ({ db, solutions, places: kernel.places, adoptions: kernel.adoptions }),
        { isOn: config.sample, clock, log },
      );
      stopSamples = samples.stop;
    },
    wake() {
      if (isOpen) scheduler.wake();
    },
    async close() {
      await Promise.all([scheduler.close(), stopSamples()]);
    },
  };
}
