import type { FastifyBaseLogger } from 'fastify';
import { type Clock, civilDate, nextMidnight } from '../../clock.ts';
import { removeAllSamples } from './remove-samples.ts';
import { renewSamples, type SampleHouse } from './renew-samples.ts';

/** A machine that slept over midnight is noticed so soon, in milliseconds. */
const LOOK_AGAIN = 15 * 60_000;

/**
 * Keeps the example data a week ahead of today: made when it is called, and at each midnight in Germany; or takes them
 * away where they are switched off. Never throws; what fails is logged and tried again. Returns when the first time is
 * over; `stop` waits for what is being written.
 */
export function keepSamples(
  house: () => SampleHouse,
  options: { isOn: boolean; clock: Clock; log: Pick<FastifyBaseLogger, 'error' | 'info'> },
): { first: Promise<void>; stop: () => Promise<void> } {
  const { isOn, clock, log } = options;
  let day = '';
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const ending = new AbortController();

  async function once(): Promise<void> {
    const begun = performance.now();
    const now = clock.now();
    const today = civilDate(now).toString();
    if (ending.signal.aborted || today === day) return;
    try {
      if (!isOn) {
        const { db, ...rest } = house();
        const count = await removeAllSamples(db, rest);
        if (count > 0) log.info({ sources: count }, 'example data removed');
      } else {
        let isWhole = true;
        await renewSamples(house(), {
          now,
          signal: ending.signal,
          onFault(err, pair) {
            isWhole = false;
            log.error({ err, ...pair }, 'example data could not be made');
          },
        });
        if (!isWhole) return;
        const milliseconds = Math.round(performance.now() - begun);
        log.info({ milliseconds, day: today }, 'example data kept');
      }
      day = today;
    } catch (err) {
      log.error({ err }, 'example data could not be kept');
    }
  }

  function next(): void {
    if (ending.signal.aborted) return;
    const now = clock.now();
    const wait = nextMidnight(now).epochMilliseconds - now.epochMilliseconds;
    timer = setTimeout(
      () => {
        running = once().finally(next);
      },
      Math.min(LOOK_AGAIN, Math.max(1, wait)),
    );
    timer.unref();
  }

  running = once().finally(next);
  return {
    first: running,
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
