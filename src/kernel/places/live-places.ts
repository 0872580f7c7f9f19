import type { PlaceDirectory } from './directory.ts';

/** Channel on which an import tells, at its commit, that places have changed. */
export const PLACES_CHANNEL = 'hier_places';

/**
 * The current directory, replaced as a whole after an import. Who holds on to `current` for longer than one
 * request sees an old one.
 */
export interface LivePlaces {
  readonly current: PlaceDirectory;
  /** Builds the directory anew; requests in between still see the old one. Concurrent calls become one. */
  reload(): Promise<void>;
}

export async function createLivePlaces(load: () => Promise<PlaceDirectory>): Promise<LivePlaces> {
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
