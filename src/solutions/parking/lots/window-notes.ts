/** What an owner should know about windows that were taken as they are. Pure. */
import type { Window } from '../model.ts';
import { DAY } from './day-clock.ts';
import { clockSpan } from './open-spans.ts';

export type WindowNote =
  /** Numbers of two windows, from 1: they count as one. */
  | { code: 'overlap'; first: number; second: number }
  /** A window reaches over the hour in which clocks change (Sunday, 2 to 3): that night it is an hour longer or shorter. */
  | { code: 'clock-change'; window: number };

const WEEK = 7 * DAY;
const CHANGE = { from: 6 * DAY + 120, until: 6 * DAY + 180 };

export function windowNotes(windows: readonly Window[]): WindowNote[] {
  const notes: WindowNote[] = [];
  const spans = windows.map(spansInWeek);
  for (const [first, some] of spans.entries()) {
    for (const [second, others] of spans.entries())
      if (second > first && some.some((one) => others.some((other) => meet(one, other))))
        notes.push({ code: 'overlap', first: first + 1, second: second + 1 });
  }
  // The whole day stays the whole day.
  for (const [index, some] of spans.entries())
    if (!isWholeDay(windows[index]) && some.some((one) => meet(one, CHANGE)))
      notes.push({ code: 'clock-change', window: index + 1 });
  return notes;
}

interface Part {
  from: number;
  until: number;
}

/** Minutes since Monday, 0 o'clock; what goes over the end of the week begins it too. */
function spansInWeek(window: Window): Part[] {
  const { from, until } = clockSpan(window);
  return window.days.flatMap((day) => {
    const [begin, end] = [(day - 1) * DAY + from, (day - 1) * DAY + until];
    return end <= WEEK
      ? [{ from: begin, until: end }]
      : [
          { from: begin, until: WEEK },
          { from: 0, until: end - WEEK },
        ];
  });
}

function isWholeDay(window: Window | undefined): boolean {
  return window?.from === window?.until;
}

function meet(one: Part, other: Part): boolean {
  return one.from < other.until && other.from < one.until;
}
