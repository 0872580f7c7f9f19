import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { PLAN } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { TAKEOVER_ROOM } from './takeover-rooms.ts';
import { waitingTakeovers } from './takeover-store.ts';

/** What was begun should go on within two weeks, or end with a reason. */
const PATIENCE_HOURS = 14 * 24;

/** For a town: takeovers that nobody went on with, and those that run without a word about what they took. */
export const findTakeoverTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has(PLAN.name)) return [];
  const say = sayIn(language);
  const late = kernel.clock.now().subtract({ hours: PATIENCE_HOURS });
  const found = await waitingTakeovers(kernel.db, kernel.places.keys(place.ars));
  return found.map(({ id, title, state, actedAt }): DeskTask => {
    const isLive = state === 'live';
    const isLate = Temporal.Instant.compare(actedAt, late) < 0;
    return {
      id: `transfer-takeover:${id}:${isLive ? 'effort' : 'open'}`,
      urgency: isLive || !isLate ? 'note' : 'soon',
      title: say(isLive ? 'takeover_task_effort' : 'takeover_task_open', { title }),
      text: say(isLive ? 'takeover_task_effort_text' : 'takeover_task_open_text'),
      link: roomPath(language, place.ars, `${PATH}/${TAKEOVER_ROOM.path}`, id),
      ...{ since: actedAt, due: null },
    };
  });
};
