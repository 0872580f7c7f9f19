import { compactHours } from '../../../kernel/calendar/hours/compact.ts';
import { holidayOn } from '../../../kernel/calendar/hours/holiday-in-words.ts';
import { dayHours } from '../../../kernel/calendar/hours/in-words.ts';
import { hoursOf } from '../../../kernel/calendar/hours/known-hours.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Kernel, ListItem, PlaceRequest } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { sayIn } from '../texts.ts';
import type { KnownPoint } from './point-store.ts';
import { pointName, takesInWords } from './point-words.ts';
import { pointPath } from './points-path.ts';
import type { PointsScope } from './points-scope.ts';

/** A page of a list is read soon after it was made: its hours reach so far. */
const LIST_DAYS = 3;

export function pointRow(
  one: KnownPoint,
  { request: { language }, kernel, scope }: { request: PlaceRequest; kernel: Kernel; scope: PointsScope },
): ListItem {
  const say = sayIn(language);
  const { record, ars } = one;
  const now = kernel.clock.now();
  const hours = hoursOf(record.openingHours, ars, now);
  const today = civilDate(now);
  const spoken =
    record.openingHours === null
      ? null
      : hours.gap === null
        ? say('point_today', {
            hours: [dayHours(hours, today, language), holidayOn(today, hours, { ars, language })]
              .filter((part) => part !== null)
              .join(', '),
          })
        : say('point_hours_unknown');
  const town = scope.whose(ars);
  const note = [
    record.name === null ? null : takesInWords(record, say),
    record.address,
    spoken,
    town === null ? null : say('point_in_neighbour', { name: town }),
  ].filter((part) => part !== null);
  return {
    ...pointName(record, say),
    ...(note.length > 0 && { note: note.join(' · ') }),
    page: pointPath(one.id),
    ...(isExample(one, kernel) && { example: true as const }),
    data: {
      ...record.point,
      // A container without hours is no door: nothing is said about it.
      ...(record.openingHours !== null && { hours: compactHours(hours, now, LIST_DAYS) }),
    },
  };
}
