import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { CARE, SPEAK } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { waitingSince } from './desk-store.ts';
import { WISH_ROOMS } from './rooms.ts';

/** Whoever took the trouble should be read within a week. */
const PATIENCE_HOURS = 7 * 24;

/** One task for all sentences that wait; what they say is read in the room. */
export const findWishTasks: TaskFinder = async ({ place, permissions, language }, { db, places, clock }) => {
  const isOffice = place.ars === FEDERATION;
  if (!permissions.has((isOffice ? CARE : SPEAK).name)) return [];
  const found = await waitingSince(db, isOffice ? null : places.keys(place.ars));
  if (found === null) return [];
  const say = sayIn(language);
  const late = clock.now().subtract({ hours: PATIENCE_HOURS });
  return [
    {
      id: `cocreation-wishes:${place.ars}`,
      urgency: Temporal.Instant.compare(found.since, late) < 0 ? 'soon' : 'note',
      title: say('wish_task', { count: found.count }),
      text: say('wish_task_text'),
      link: roomPath(language, place.ars, `${PATH}/${(isOffice ? WISH_ROOMS.all : WISH_ROOMS.own).path}`),
      since: found.since,
      due: null,
    },
  ];
};
