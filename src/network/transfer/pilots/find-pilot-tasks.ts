import { civilDate } from '../../../kernel/clock.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { DECIDE, PLAN } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { waitingFeedback } from './feedback-store.ts';
import { PILOTS_ROOM } from './pilot-rooms.ts';
import { endingPilots } from './task-store.ts';

/** So long before its end a town should prepare what becomes of it. */
const AHEAD_DAYS = 28;
const MOST = 20;

/** Pilots that end soon or should have ended, those to be decided on, and sentences that nobody has looked at. */
export const findPilotTasks: TaskFinder = async ({ place, permissions, language }, { db, places, clock }) => {
  if (!permissions.has(PLAN.name)) return [];
  const say = sayIn(language);
  const keys = places.keys(place.ars);
  const today = civilDate(clock.now());
  const link = (id: string) => roomPath(language, place.ars, `${PATH}/${PILOTS_ROOM.path}`, id);
  const [ending, waiting] = await Promise.all([
    endingPilots(db, keys, { until: today.add({ days: AHEAD_DAYS }).toString(), limit: MOST }),
    waitingFeedback(db, keys),
  ]);
  return [
    ...ending.flatMap(({ id, title, state, endsOn, changedAt }): DeskTask[] => {
      const isLate = endsOn < today.toString();
      if (state === 'evaluation' && !permissions.has(DECIDE.name)) return [];
      return [
        {
          id: `pilot-end:${id}`,
          urgency: isLate ? 'now' : 'soon',
          title: say(
            state === 'evaluation' ? 'pilot_task_decide' : isLate ? 'pilot_task_over' : 'pilot_task_ends',
            {
              title,
            },
          ),
          text: say('pilot_task_end_text', { day: formatDate(endsOn, language) }),
          ...{ link: link(id), since: changedAt, due: endsOn },
        },
      ];
    }),
    ...waiting.map(
      ({ project, title, count, since }): DeskTask => ({
        ...{ id: `pilot-feedback:${project}`, urgency: 'note', due: null, link: link(project) },
        title: say('pilot_task_feedback', { count, title }),
        text: say('pilot_task_feedback_text'),
        since,
      }),
    ),
  ];
};
