/** Windows as `opening_hours` of OpenStreetMap, for programs that read them. Pure. */
import type { Window } from '../model.ts';
import { DAY } from './day-clock.ts';
import { beginsOn, clockSpan } from './open-spans.ts';
import { joined } from './spans.ts';

export const OSM_DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

/**
 * "Mo-Fr 18:00-08:00, Su 00:00-24:00; PH 00:00-24:00"; "off" without windows. Rules are joined by commas, so that a
 * night that reaches into the next day stays. Exceptions are left out: they are single days. Where some windows go on as
 * usual on holidays and others do not, a holiday is told as on a Sunday, never as more.
 */
export function openingHoursText(windows: readonly Window[]): string {
  if (windows.length === 0) return 'off';
  const groups = new Map<string, number[]>();
  for (const [index] of OSM_DAYS.entries()) {
    const text = timesOn(windows, (one) => beginsOn(one, index + 1, false));
    if (text !== '') groups.set(text, [...(groups.get(text) ?? []), index]);
  }
  const usual = [...groups].map(([text, days]) => `${dayRanges(days)} ${text}`).join(', ');
  if (windows.every(({ holidays }) => holidays === 'as-usual')) return usual;
  const onHoliday = timesOn(windows, (one) => beginsOn(one, 7, true) && one.holidays === 'as-sunday');
  return `${usual}; PH ${onHoliday === '' ? 'off' : onHoliday}`;
}

/** "18:00-08:00,12:00-13:00" of the windows that are meant, joined where they overlap within the day; '' for none. */
function timesOn(windows: readonly Window[], isMeant: (one: Window) => boolean): string {
  const spans = joined(windows.filter(isMeant).map(clockSpan));
  return spans.map(({ from, until }) => `${clock(from)}-${clock(endOf(from, until))}`).join(',');
}

/** What is longer than a day is told with hours beyond 24, as OpenStreetMap allows. */
function endOf(from: number, until: number): number {
  return until > DAY && until - from < DAY ? until - DAY : until;
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "Mo-Fr,Su": runs of three and more as a range, from numbers 0 to 6 in order. */
function dayRanges(days: readonly number[]): string {
  return runsOf(days)
    .map(([first, last]) => {
      const [from, until] = [OSM_DAYS[first] ?? '', OSM_DAYS[last] ?? ''];
      return first === last ? from : last === first + 1 ? `${from},${until}` : `${from}-${until}`;
    })
    .join(',');
}

/** First and last of each run of numbers that follow each other. */
export function runsOf(days: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
