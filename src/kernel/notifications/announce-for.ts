import type { Solution } from '../solution.ts';
import type { AnnounceRecords } from '../sources/import/import-items.ts';
import type { Source } from '../sources/source.ts';
import { announcedRecords } from './announced-records.ts';
import type { Notifications } from './notification.ts';

/** What an import takes to tell people of the records of a source; undefined: nobody can be told. */
export function announceFor(
  house: {
    notifications?: Pick<Notifications, 'announce'> | undefined;
    solutions: readonly Pick<Solution, 'id' | 'path' | 'topics'>[];
  },
  { solution: id }: Pick<Source, 'solution'>,
  now: Temporal.Instant,
): AnnounceRecords | undefined {
  const { notifications, solutions } = house;
  const solution = solutions.find((one) => one.id === id);
  if (notifications === undefined || solution === undefined) return undefined;
  const { path, topics = [] } = solution;
  return async (trx, records) => {
    const known = records.filter(({ tell }) => topics.some((one) => one.id === tell.topic));
    await notifications.announce(trx, announcedRecords(known, { solution: id, path, now }), now);
  };
}
