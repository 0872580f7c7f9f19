import { FetchFault } from './fetch-fault.ts';
import type { FetchLimits } from './limits.ts';

export interface Stopwatch {
  /** Aborted with a `FetchFault` when a limit is passed or the caller ends it. */
  signal: AbortSignal;
  /** A request begins: both limits run from now. */
  start(origin: string): void;
  /** While we wait for our turn no limit runs. */
  rest(): void;
  /** Passes bytes on; each is a sign of life. */
  watch(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
}

/** Ends a download that stalls or lasts too long. */
export function createStopwatch(limits: FetchLimits, caller: AbortSignal): Stopwatch {
  const end = new AbortController();
  let stall: NodeJS.Timeout | undefined;
  let total: NodeJS.Timeout | undefined;
  const rest = () => {
    clearTimeout(stall);
    clearTimeout(total);
  };
  return {
    signal: AbortSignal.any([end.signal, caller]),
    start(origin) {
      rest();
      stall = setTimeout(() => end.abort(stalled(origin, limits)), limits.stallMilliseconds);
      total = setTimeout(() => end.abort(late(origin, limits)), limits.totalMilliseconds);
    },
    rest,
    async *watch(bytes) {
      for await (const chunk of bytes) {
        stall?.refresh();
        yield chunk;
      }
    },
  };
}

function stalled(origin: string, { stallMilliseconds }: FetchLimits): FetchFault {
  return new FetchFault(
    'stalled',
    `${origin} sent nothing for ${stallMilliseconds / 1000} s: the next run tries again; if it stays so, ask its operator.`,
  );
}

function late(origin: string, { totalMilliseconds }: FetchLimits): FetchFault {
  return new FetchFault(
    'late',
    `${origin} had not sent all of it after ${totalMilliseconds / 1000} s: ask for a smaller part of the data, or upload it.`,
  );
}
