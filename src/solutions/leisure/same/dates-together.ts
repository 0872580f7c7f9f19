/** How the dates of two events go together. Pure. */
import { type Begin, daysAround, minutesApart } from './begin.ts';

export interface DatesTogether {
  /** Dates of the one with fewer that the other one has too, of all of its dates. 0–1. */
  share: number;
  /** Minutes between those that are farthest apart. */
  minutes: number;
  /** Somewhere one says a time and the other one only the day; `span`: several days. */
  mixed: 'no' | 'day' | 'span';
}

/** null: not one date is together. */
export function datesTogether(one: readonly Begin[], other: readonly Begin[]): DatesTogether | null {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const byDay = Map.groupBy(many, ({ day }) => day);
  const found = few.flatMap((begin) => {
    const near = daysAround(begin.day).flatMap((day) => byDay.get(day) ?? []);
    return bestOf(begin, near);
  });
  if (found.length === 0) return null;
  const mixed = found.filter(({ a, b }) => a.allDay !== b.allDay);
  return {
    share: found.length / few.length,
    minutes: Math.max(...found.map(({ minutes }) => minutes)),
    mixed: mixed.length === 0 ? 'no' : mixed.every(({ a, b }) => a.isOneDay && b.isOneDay) ? 'day' : 'span',
  };
}

/** Whether any date of the one is together with one of the other. */
export function collide(one: readonly Begin[], other: readonly Begin[]): boolean {
  return datesTogether(one, other) !== null;
}

function bestOf(begin: Begin, others: readonly Begin[]) {
  const together = others.flatMap((other) => {
    const minutes = minutesApart(begin, other);
    return minutes === null ? [] : [{ a: begin, b: other, minutes }];
  });
  const rank = ({ a, b, minutes }: (typeof together)[number]) =>
    minutes + (a.allDay === b.allDay ? 0 : 1_000);
  return together.toSorted((x, y) => rank(x) - rank(y)).slice(0, 1);
}
