/**
 * Something held in memory and replaced as a whole when the database says that it changed. Who holds on to `current`
 * for longer than one request sees an old one.
 */
export interface Live<T> {
  readonly current: T;
  /** Builds it anew; requests in between still see the old one. Concurrent calls become one. */
  reload(): Promise<void>;
}

export async function createLive<T>(load: () => Promise<T>): Promise<Live<T>> {
  let current = await load();
  let running: Promise<void> | null = null;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      current = await load();
    } while (again);
  }

  return {
    get current() {
      return current;
    },
    reload() {
      if (running !== null) {
        again = true;
        return running;
      }
      running = run().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
