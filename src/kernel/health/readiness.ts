import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../places/directory.ts';
import { askDatabase } from './store.ts';

/** Why the house takes no requests. A closed list; operators find what helps in docs/operate.md. */
export type NotReady = 'ending' | 'places-not-loaded' | 'database-unreachable' | 'database-slow';

export interface ReadinessHouse {
  db: Kysely<unknown>;
  places(): Pick<PlaceDirectory, 'counts'>;
  /** Aborted when the program begins to end. */
  ending: AbortSignal;
  /** Milliseconds that only grow. */
  now?: () => number;
}

/** Milliseconds within which the database must answer. */
const PATIENCE = 1_000;
/** For so many milliseconds an answer of the database is believed: whoever asks often asks the database once a second. */
const BELIEVED = 1_000;

/** Asks whether requests can be served; an empty list is good. */
export function createReadiness(house: ReadinessHouse): () => Promise<NotReady[]> {
  const { now: milliseconds = () => performance.now() } = house;
  let last: { at: number; answer: Promise<NotReady | null> } | null = null;
  const database = () => {
    const now = milliseconds();
    if (last === null || now - last.at >= BELIEVED) last = { at: now, answer: databaseFault(house.db) };
    return last.answer;
  };
  return async () => {
    const faults: (NotReady | null)[] = [
      house.ending.aborted ? 'ending' : null,
      house.places().counts.municipality === 0 ? 'places-not-loaded' : null,
      await database(),
    ];
    return faults.filter((fault) => fault !== null);
  };
}

async function databaseFault(db: Kysely<unknown>): Promise<NotReady | null> {
  const { promise: late, resolve } = Promise.withResolvers<NotReady>();
  const timer = setTimeout(() => resolve('database-slow'), PATIENCE);
  try {
    // What fails is told by its code alone: the reason stands in the log of whatever needed the database.
    return await Promise.race([
      late,
      askDatabase(db).then(
        () => null,
        () => 'database-unreachable' as const,
      ),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
