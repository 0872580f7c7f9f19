/** An orderly end: on Ctrl-C, on a signal, or when the process that started us is gone. */

export interface Closing {
  name: string;
  close(): Promise<void>;
  /** Milliseconds after which the next one begins; 800 unless told. */
  patience?: number;
}

export interface Shutdown {
  /** Aborts when the end begins: hand it to what takes long at the start. */
  readonly signal: AbortSignal;
  /** Closed in reverse order of adding. */
  add(closing: Closing): void;
  /** Waits for something to open and closes it at the end, also if the end comes while it is still opening. */
  hold<T>(
    name: string,
    opening: Promise<T>,
    close: (opened: T) => Promise<void>,
    patience?: number,
  ): Promise<T>;
  /** Closes all and exits; a second call changes nothing. Code 0 unless told. */
  run(reason: string, code?: number): Promise<void>;
}

export interface ShutdownOptions {
  say: (message: string) => void;
  exit?: (code: number) => void;
  /** Whose signals are heard. */
  source?: Pick<NodeJS.Process, 'on'>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PATIENCE = 800;
/** Milliseconds for all together. */
const LIMIT = 4_900;

export function createShutdown({
  say,
  exit = (code) => process.exit(code),
  source = process,
}: ShutdownOptions): Shutdown {
  const closings: Closing[] = [];
  const ending = new AbortController();
  let running: Promise<void> | undefined;

  const run = (reason: string, code = 0): Promise<void> => {
    running ??= end(reason, code);
    return running;
  };

  async function end(reason: string, code: number): Promise<void> {
    say(`Stopping (${reason}) …`);
    const limit = setTimeout(() => {
      say('Not everything could be closed in time.');
      exit(1);
    }, LIMIT);
    ending.abort(new Error(`Stopped (${reason})`));
    let failed = false;
    for (const closing of closings.toReversed()) {
      const fault = await closeOne(closing);
      if (fault !== null) say(`${closing.name}: ${fault}`);
      failed ||= fault !== null;
    }
    clearTimeout(limit);
    exit(failed && code === 0 ? 1 : code);
  }

  for (const signal of SIGNALS) source.on(signal, () => void run(signal));
  return {
    signal: ending.signal,
    add: (closing) => void closings.push(closing),
    async hold(name, opening, close, patience = PATIENCE) {
      const closeOpened = async () => {
        const opened = await opening.then(
          (value) => ({ value }),
          // It never opened: there is nothing to close, and the start has reported why.
          () => null,
        );
        if (opened !== null) await close(opened.value);
      };
      closings.push({ name, close: closeOpened, patience });
      return opening;
    },
    run,
  };
}

/** null, or what went wrong. */
async function closeOne({ close, patience = PATIENCE }: Closing): Promise<string | null> {
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve('does not close in time'), patience);
  try {
    return await Promise.race([close().then(() => null), late]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
