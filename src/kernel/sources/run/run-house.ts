/** What a run needs of the house. */
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Notifications } from '../../notifications/notification.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Solution } from '../../solution.ts';
import type { Outside } from '../fetch/outside.ts';

export interface RunHouse {
  db: Kysely<unknown>;
  readonly places: PlaceDirectory;
  clock: Clock;
  solutions: readonly Solution[];
  /** Absolute path: contents on their way in, and those that wait for somebody. */
  folder: string;
  outside: Outside;
  /** Tells people what a feed brings anew; left out: nobody is told. */
  notifications?: Notifications;
}
