/** Windows as chains write them in a table: "Mo-Fr 18:00-08:00; Sa 20:00-08:00; Su,PH 00:00-24:00". Pure. */
import type { Window } from '../model.ts';

/** `part`: what could not be read; `at`: its first character, from 1. */
export interface WindowFault {
  code: 'empty' | 'days' | 'times' | 'holiday' | 'most';
  part: string;
  at: number;
}

const DAYS: Readonly<Record<string, number>> = {
  ...{ mo: 1, tu: 2, di: 2, we: 3, mi: 3, th: 4, do: 4, fr: 5, sa: 6, su: 7, so: 7 },
};
const HOLIDAY = /^(ph|feiertage?)$/i;
const MOST = 20;

/**
 * Rules behind `;` (or a comma before the next day), each days and times; days in English or German short words, times
 * as 18:00-08:00, several behind commas; `24/7`; `PH` (or `Feiertag`) with times of Sunday: on holidays as on Sundays;
 * `PH off`: closed then; no word of it: as on any day. Unlike in OpenStreetMap a rule adds to those before it.
 */
export function parseWindows(text: string): { windows: Window[] } | { fault: WindowFault } {
  const windows: Window[] = [];
  const onHoliday = new Map<string, WindowFault>();
  let off: WindowFault | null = null;
  for (const { part, at } of partsOf(text)) {
    const fault = (code: WindowFault['code']): WindowFault => ({ code, part: part.slice(0, 60), at });
    const rule = /^24\s*\/\s*7$/.test(part) ? '00:00-24:00' : part;
    const [, daysText = '', timesText = ''] = /^([^\d]*?)\s*(off|zu|geschlossen|\d.*)$/i.exec(rule) ?? [];
    const read = daysIn(daysText);
    if (read === null) return { fault: fault('days') };
    if (/^(off|zu|geschlossen)$/i.test(timesText)) {
      // Days without a window are closed anyway.
      if (!read.holiday || read.days.length > 0) return { fault: fault('days') };
      off = fault('holiday');
      continue;
    }
    const times = timesIn(timesText);
    if (times === null) return { fault: fault('times') };
    for (const time of times) {
      if (read.holiday) onHoliday.set(keyOf(time), fault('holiday'));
      if (read.days.length > 0) windows.push({ days: read.days, ...time, holidays: 'as-usual' });
    }
    if (windows.length > MOST) return { fault: fault('most') };
  }
  if (off !== null && onHoliday.size > 0) return { fault: off };
  const onSunday = new Set(windows.filter(({ days }) => days.includes(7)).map(keyOf));
  for (const [key, fault] of onHoliday) if (!onSunday.has(key)) return { fault };
  if (windows.length === 0) return { fault: { code: 'empty', part: text.trim().slice(0, 60), at: 1 } };
  if (off === null && onHoliday.size === 0) return { windows };
  return {
    windows: windows.map((window) => ({
      ...window,
      holidays: window.days.includes(7) && onHoliday.has(keyOf(window)) ? 'as-sunday' : 'closed',
    })),
  };
}

function keyOf({ from, until }: Pick<Window, 'from' | 'until'>): string {
  return `${from}-${until}`;
}

/** Rules with the place of their first character, from 1. */
function partsOf(text: string): { part: string; at: number }[] {
  const parts: { part: string; at: number }[] = [];
  let begin = 0;
  const add = (end: number) => {
    const raw = text.slice(begin, end);
    if (raw.trim() !== '')
      parts.push({ part: raw.trim(), at: begin + raw.length - raw.trimStart().length + 1 });
  };
  for (const { index, 0: separator } of text.matchAll(/;|(?<=\d(?: Uhr)?),(?=\s*[a-z])/gi)) {
    add(index);
    begin = index + separator.length;
  }
  add(text.length);
  return parts;
}

function daysIn(text: string): { days: number[]; holiday: boolean } | null {
  const days = new Set<number>();
  let holiday = false;
  const named = text.replace(/:\s*$/, '').trim();
  if (named === '') return { days: [1, 2, 3, 4, 5, 6, 7], holiday };
  for (const piece of named.split(',').map((one) => one.trim())) {
    if (HOLIDAY.test(piece)) {
      holiday = true;
      continue;
    }
    const [from, until = from, more] = piece.split(/\s*[-–]\s*/).map((one) => DAYS[one.toLowerCase()]);
    if (from === undefined || until === undefined || more !== undefined || /[-–].*[-–]/.test(piece))
      return null;
    for (let day = from; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === until) break;
    }
  }
  return { days: [...days].sort((a, b) => a - b), holiday };
}

const TIMES = /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)(?:\s*Uhr)?$/i;

function timesIn(text: string): { from: string; until: string }[] | null {
  const times: { from: string; until: string }[] = [];
  for (const piece of text.split(',')) {
    const [, fromHour, fromMinute, untilHour = '', untilMinute] = TIMES.exec(piece.trim()) ?? [];
    if (fromHour === undefined || (untilHour === '24' && untilMinute !== '00')) return null;
    const until = `${untilHour === '24' ? '00' : untilHour.padStart(2, '0')}:${untilMinute}`;
    times.push({ from: `${fromHour.padStart(2, '0')}:${fromMinute}`, until });
  }
  return times;
}
