/** The dates of all that tell of an event, each once. Pure. */
import type { EventOccurrence, EventRecord } from '../model.ts';
import { type Begin, beginOf, daysAround, minutesApart } from './begin.ts';

export interface DatesOf {
  status: EventRecord['status'];
  occurrences: readonly EventOccurrence[];
  /** It is believed that something is cancelled. */
  isTrusted: boolean;
}

const MOST = 5_000;

/** Those whose words count most come first: of two dates that are one, theirs is shown, filled from the other one. */
export function mergeDates(told: readonly DatesOf[]): EventOccurrence[] {
  const merged = createMerged();
  for (const { status, occurrences, isTrusted } of told) {
    const taken = new Set<Kept>();
    const found = occurrences.map((one) => {
      const date = status === 'cancelled' ? { ...one, status } : one;
      const known = merged.find(date, taken);
      if (known !== null) taken.add(known);
      return { date, known };
    });
    for (const { date, known } of found) {
      if (known === null) merged.add(date);
      else Object.assign(known, together(known.date, date, isTrusted));
    }
  }
  return unique(merged.all.toSorted(byBegin).map(({ date }) => date)).slice(0, MOST);
}

interface Kept {
  begin: Begin;
  date: EventOccurrence;
}

/** Dates found by their day and by their key: there may be thousands. */
function createMerged() {
  const all: Kept[] = [];
  const [byDay, byKey] = [new Map<string, Kept[]>(), new Map<string, Kept[]>()];
  return {
    all,
    add(date: EventOccurrence): void {
      const kept = { begin: beginOf(date), date };
      all.push(kept);
      byDay.set(kept.begin.day, [...(byDay.get(kept.begin.day) ?? []), kept]);
      byKey.set(date.key, [...(byKey.get(date.key) ?? []), kept]);
    },
    /** The nearest that is not yet another date of the same source; one that was moved is known by where it was. */
    find(date: EventOccurrence, taken: ReadonlySet<Kept>): Kept | null {
      const begin = beginOf(date);
      const near = daysAround(begin.day).flatMap((day) => byDay.get(day) ?? []);
      const moved = (byKey.get(date.key) ?? []).filter(
        (one) => one.date.status === 'moved' || date.status === 'moved',
      );
      const found = [...near, ...moved].flatMap((one) => {
        const isLong = one.begin.allDay !== begin.allDay && !(one.begin.isOneDay && begin.isOneDay);
        const minutes = isLong ? null : minutesApart(one.begin, begin);
        if (taken.has(one) || (minutes === null && !moved.includes(one))) return [];
        return [{ one, far: (minutes ?? 0) + (one.begin.allDay === begin.allDay ? 0 : 1_000) }];
      });
      return found.toSorted((a, b) => a.far - b.far)[0]?.one ?? null;
    },
  };
}

/** A time says more than a day, and an end more than none. */
function together(first: EventOccurrence, other: EventOccurrence, isTrusted: boolean): Kept {
  const base = first.allDay && !other.allDay ? { ...other, key: first.key } : first;
  const end =
    !base.allDay && !other.allDay && base.end === null && base.start === other.start ? other.end : null;
  const date: EventOccurrence = {
    ...(!base.allDay && end !== null ? { ...base, end } : base),
    status: isTrusted && other.status === 'cancelled' ? 'cancelled' : first.status,
    ...((first.title ?? other.title) !== undefined && { title: first.title ?? other.title }),
    ...((first.location ?? other.location) !== undefined && { location: first.location ?? other.location }),
  };
  return { begin: beginOf(date), date };
}

/** Keys of different sources may be the same for different dates. */
function unique(dates: readonly EventOccurrence[]): EventOccurrence[] {
  const seen = new Map<string, number>();
  return dates.map((date) => {
    const count = (seen.get(date.key) ?? 0) + 1;
    seen.set(date.key, count);
    return count === 1 ? date : { ...date, key: `${date.key.slice(0, 90)}#${count}` };
  });
}

function byBegin(a: Kept, b: Kept): number {
  const [ours, theirs] = [a, b].map(({ begin, date }) => `${begin.day} ${begin.starts} ${date.key}`);
  return (ours ?? '') < (theirs ?? '') ? -1 : 1;
}
