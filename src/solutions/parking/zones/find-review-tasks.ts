import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { REVIEW } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { reviewLots } from './review-store.ts';
import { REVIEW_ROOM } from './rooms.ts';

const MOST = 20;
/** An owner who can offer nothing meanwhile should hear within a week. */
const PATIENCE_HOURS = 7 * 24;

/** Lots that wait for a decision, those first who wait longest. No address: it is read in the room. */
export const findReviewTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has(REVIEW.name)) return [];
  const say = sayIn(language);
  const late = kernel.clock.now().subtract({ hours: PATIENCE_HOURS });
  const keys = kernel.places.keys(place.ars);
  const found = await reviewLots(kernel.db, keys, { list: 'open', begin: 0, limit: MOST });
  return found.map(({ id, record, since, verdict, state, bays }) => ({
    id: `parking-review:${id}`,
    urgency: Temporal.Instant.compare(since, late) < 0 ? ('now' as const) : ('soon' as const),
    title: say('review_task', { title: record.title }),
    text: [
      say(`review_verdict_${verdict ?? 'unknown'}`),
      say('review_bays', { count: bays }),
      ...(state === 'review' ? [] : [say('review_stays')]),
    ].join(' · '),
    link: roomPath(language, place.ars, `${PATH}/${REVIEW_ROOM.path}`, id),
    since,
    due: null,
  }));
};
