/** Work that must not happen at the same time: one after the other, and not too many in the queue. */
export interface Turns {
  /** Throws what `busy` answers where too many wait already. */
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function createTurns({ waiting, busy }: { waiting: number; busy(): Error }): Turns {
  let queued = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    async take(work) {
      if (queued > waiting) throw busy();
      queued += 1;
      const mine = last.then(work);
      // The next one only waits for the end; who asked hears of the failure.
      last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        queued -= 1;
      }
    },
  };
}
