import { formatDate } from '../../../kernel/pages/format.ts';
import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { oldestMissed } from './missed-store.ts';

const MOST = 20;
/** Every report is of a bin that stands full at the street: nobody waits for it in peace. */
const PATIENCE_HOURS = 24;

/** Missed collections without an answer, those first who wait longest. No house number: it is read in the room. */
export const findMissedTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has('waste:cases')) return [];
  const say = sayIn(language);
  const late = kernel.clock.now().subtract({ hours: PATIENCE_HOURS });
  const found = await oldestMissed(kernel.db, kernel.places.keys(place.ars), MOST);
  return found.map(({ id, binName, street, day, reports, createdAt }) => ({
    id: `waste-missed:${id}`,
    urgency: Temporal.Instant.compare(createdAt, late) < 0 ? ('now' as const) : ('soon' as const),
    title: say('missed_task', { bin: binName, street }),
    text: say('missed_task_text', { date: formatDate(day, language), count: reports }),
    link: roomPath(language, place.ars, `${PATH}/nicht-abgeholt`, id),
    since: createdAt,
    due: null,
  }));
};
