import { civilDate } from '../../../kernel/clock.ts';
import { deskPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { TaskFinder } from '../../../kernel/today/task.ts';
import { sayIn } from '../texts.ts';
import { endingSources } from './ending-store.ts';

/** So many days before its last one a calendar wants to be renewed: a year's end is known for long. */
const DAYS_BEFORE = 28;
const MOST = 20;

/** Calendars that run out, or are those of a past year: nobody would see it, for what is over is simply not shown. */
export const findEndingSources: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has('sources:manage')) return [];
  const today = civilDate(kernel.clock.now());
  const until = today.add({ days: DAYS_BEFORE }).toString();
  const found = await endingSources([...kernel.places.keys(place.ars)], kernel.db, { until, limit: MOST });
  const say = sayIn(language);
  return found.map(({ id, name, last }) => {
    const isOver = last < today.toString();
    return {
      id: `waste-ending:${id}`,
      urgency: isOver ? ('now' as const) : ('soon' as const),
      title: say(isOver ? 'calendar_over' : 'calendar_ending', { source: name }),
      text: say(isOver ? 'calendar_over_text' : 'calendar_ending_text', { source: name }),
      link: deskPath(language, place.ars, 'sources', id),
      since: isOver ? last : null,
      due: isOver ? null : last,
    };
  });
};
