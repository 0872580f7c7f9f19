import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { SPEAK } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { ratingsOfTown } from './ballot-view.ts';
import { RATINGS_ROOM } from './rooms.ts';

const MOST = 20;

/** Ballots of a town that are missing while their round is open. */
export const findRatingTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has(SPEAK.name)) return [];
  const say = sayIn(language);
  const { ballots } = await ratingsOfTown(kernel, place.ars);
  return ballots
    .filter(({ state, castAt, example }) => state === 'open' && castAt === null && !example)
    .slice(0, MOST)
    .map(
      ({ round, role, title }): DeskTask => ({
        id: `rating-ballot:${round}:${role}`,
        urgency: 'soon',
        title: say('rating_task', { title }),
        text: say('rating_task_text', { role: say(`rating_role_${role}`) }),
        link: roomPath(language, place.ars, `${PATH}/${RATINGS_ROOM.path}`, `${round}.${role}`),
        ...{ since: null, due: null },
      }),
    );
};
