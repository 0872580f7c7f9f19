/** Room for work under way, where what is slow must not hold up the rest. */
export interface Slots {
  /** Waits for room and begins the work. What it throws is for `onFault`. */
  begin(work: () => Promise<void>): Promise<void>;
  readonly running: number;
  /** Until something has ended, or at once where nothing runs. */
  change(): Promise<void>;
  /** Until everything has ended. */
  empty(): Promise<void>;
}

export interface SlotLimits {
  /** Works at once. */
  most: number;
  /** Milliseconds after which a work no longer counts: whoever does not answer keeps nobody waiting … */
  slowAfter: number;
  /** … up to so many of both kinds. */
  mostSlow: number;
}

export function createSlots(
  { most, slowAfter, mostSlow }: SlotLimits,
  onFault: (error: unknown) => void,
): Slots {
  let quick = 0;
  let running = 0;
  let waiting: (() => void)[] = [];
  const wake = () => {
    const all = waiting;
    waiting = [];
    for (const one of all) one();
  };
  const change = () =>
    running === 0 ? Promise.resolve() : new Promise<void>((resolve) => void waiting.push(resolve));

  function run(work: () => Promise<void>): void {
    quick += 1;
    running += 1;
    let counts = true;
    const release = () => {
      if (!counts) return;
      counts = false;
      quick -= 1;
      wake();
    };
    const timer = setTimeout(release, slowAfter);
    work()
      .catch(onFault)
      .finally(() => {
        clearTimeout(timer);
        running -= 1;
        release();
        wake();
      });
  }

  return {
    get running() {
      return running;
    },
    change,
    async begin(work) {
      while (quick >= most || running >= mostSlow) await change();
      run(work);
    },
    async empty() {
      while (running > 0) await change();
    },
  };
}
