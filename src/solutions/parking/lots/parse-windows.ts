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
 * Rules behind `;`, each days and times; days in English or German short words, times as 18:00-08:00, several behind
 * commas; `24/7`; `PH` (or `Feiertag`) beside Sunday: on holidays as on Sundays, `PH off`: closed then, no word of it:
 * as on any day. Unlike in OpenStreetMap a rule adds to those before it.
 */
export function parseWindows(text: string): { windows: Window[] } | { fault: WindowFault } {
  const windows: Window[] = [];
  let holidays: 'unsaid' | 'off' | 'sunday' = 'unsaid';
  const asSunday = new Set<Window>();
  let at = 0;
  for (const raw of text.split(';')) {
    const part = raw.trim();
    const begin = at + raw.length - raw.trimStart().length + 1;
    at += raw.length + 1;
    const fault = (code: WindowFault['code']) => ({ fault: { code, part: part.slice(0, 60), at: begin } });
    if (part === '') continue;
    if (/^24\s*\/\s*7$/.test(part)) {
      windows.push({ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00', holidays: 'as-usual' });
      continue;
    }
    const [, daysText = '', timesText = ''] = /^([^\d]*?)\s*(off|zu|geschlossen|\d.*)$/i.exec(part) ?? [];
    const isOff = /^(off|zu|geschlossen)$/i.test(timesText);
    const read = daysIn(daysText);
    if (read === null) return fault('days');
    if (isOff) {
      if (!read.holiday || read.days.length > 0) return fault('days');
      if (holidays === 'sunday') return fault('holiday');
      holidays = 'off';
      continue;
    }
    const times = timesIn(timesText);
    if (times === null) return fault('times');
    if (read.holiday) {
      // The holiday of a Land can only be said to be as a Sunday: the same times, beside it.
      if (!read.days.includes(7) || holidays === 'off') return fault('holiday');
      holidays = 'sunday';
    }
    for (const time of times) {
      const window: Window = { days: read.days, ...time, holidays: 'as-usual' };
      windows.push(window);
      if (read.holiday) asSunday.add(window);
    }
    if (windows.length > MOST) return fault('most');
  }
  if (windows.length === 0) return { fault: { code: 'empty', part: text.trim().slice(0, 60), at: 1 } };
  return {
    windows: windows.map((window) => ({
      ...window,
      holidays: asSunday.has(window) ? 'as-sunday' : holidays === 'unsaid' ? 'as-usual' : 'closed',
    })),
  };
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
