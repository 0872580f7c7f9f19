/** Hours by period and day → a rule in the grammar of OpenStreetMap. Pure. */

export interface Period {
  /** Civil days, inclusive; null: no limit. */
  from: string | null;
  until: string | null;
  /** "Mo" … "Su", "PH" → times ("09:30-18:00", "10:00+") or `unknown`. */
  days: ReadonlyMap<string, readonly string[]>;
}

const WEEK = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Later parts count before earlier ones: the longest period first, and within it what is closed before what is open. */
export function ruleOf(periods: readonly Period[]): string {
  const isLimited = periods.every(({ from, until }) => from !== null || until !== null);
  const ordered = [...periods].sort((a, b) => lengthOf(b) - lengthOf(a));
  const namesHolidays = periods.some(({ days }) => days.has('PH'));
  // Who writes hours for one day means it, also if it is a holiday.
  const isDay = ({ from, until }: Period) => from !== null && from === until;
  return [
    ...(isLimited ? ['Mo-Su unknown'] : []),
    ...ordered.filter((one) => !isDay(one)).flatMap(partsOf),
    ...(namesHolidays ? [] : ['PH unknown']),
    ...ordered.filter(isDay).flatMap(partsOf),
  ].join('; ');
}

function partsOf(period: Period): string[] {
  const dates = datesOf(period);
  const days = daysOf(period).map((one) => `${dates}${one}`);
  return dates === '' ? days : [`${dates}off`, ...days];
}

/** Days with the same times together: "Mo-Sa 09:30-18:00". */
function daysOf({ days }: Period): string[] {
  const byTimes = new Map<string, string[]>();
  for (const day of [...WEEK, 'PH']) {
    const times = days.get(day);
    if (times === undefined) continue;
    const spans = times.includes('unknown') ? 'unknown' : [...times].sort().join(',');
    byTimes.set(spans, [...(byTimes.get(spans) ?? []), day]);
  }
  return [...byTimes].map(([times, of]) => `${shorten(of)} ${times}`);
}

/** Mo,Tu,We,Fr → "Mo-We,Fr". */
function shorten(days: readonly string[]): string {
  const runs: string[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const before = WEEK.indexOf(last?.at(-1) ?? '');
    if (last !== undefined && before >= 0 && WEEK.indexOf(day) === before + 1) last.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(','))).join(',');
}

/** "2026 May 01-2026 Oct 31 " with a space behind it; '' where there is no limit. */
function datesOf({ from, until }: Period): string {
  if (from === null && until === null) return '';
  if (from === until) return `${dayOf(from ?? '')} `;
  // Without a first or last day it holds for all the years that a rule can name.
  return `${dayOf(from ?? '1970-01-01')}-${dayOf(until ?? '2199-12-31')} `;
}

function dayOf(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year} ${MONTHS[Number(month) - 1]} ${day}`;
}

function lengthOf({ from, until }: Period): number {
  const [first, last] = [from ?? '1970-01-01', until ?? '2199-12-31'];
  return Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days;
}
