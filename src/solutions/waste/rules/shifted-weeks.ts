/** Weeks in which days move, as a desk looks at them. Pure. */
import type { ShiftedLine, ShiftedWeek } from './rules-api.ts';
import type { Shifter } from './shift-week.ts';

export function shiftedWeeks(ask: {
  /** Civil dates, both included. */
  span: { from: string; until: string };
  shift: Shifter;
  isFree(date: string): boolean;
  /** Regular days of rhythms → how many there are. */
  regular: ReadonlyMap<string, number>;
  /** Of a holiday; null: it is a free day of the unit's own. */
  nameOf(date: string): string | null;
}): ShiftedWeek[] {
  const { span, shift, isFree, regular, nameOf } = ask;
  const last = Temporal.PlainDate.from(span.until);
  const first = Temporal.PlainDate.from(span.from);
  const weeks: ShiftedWeek[] = [];
  for (
    let monday = first.subtract({ days: first.dayOfWeek - 1 });
    Temporal.PlainDate.compare(monday, last) <= 0;
    monday = monday.add({ days: 7 })
  ) {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toString());
    const days = week.flatMap((planned): ShiftedLine[] => {
      const { date, holiday } = shift(planned);
      if (holiday === null || date === planned || planned < span.from) return [];
      const count = regular.get(planned) ?? 0;
      // On most Saturdays no round is due that could move.
      if (count === 0 && isSaturday(planned)) return [];
      return [{ planned, date, holiday, count, isCrowded: staysOn(date, shift) }];
    });
    const holidays = week
      .filter((date) => isFree(date) || days.some(({ holiday }) => holiday === date))
      .map((date) => ({ date, name: nameOf(date) ?? '' }));
    if (days.length > 0) weeks.push({ monday: monday.toString(), holidays, days });
  }
  return weeks;
}

/** Whether the regular round of a day goes on that day, a Saturday's own not counted. */
function staysOn(date: string, shift: Shifter): boolean {
  return !isSaturday(date) && shift(date).date === date;
}

function isSaturday(date: string): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek === 6;
}
