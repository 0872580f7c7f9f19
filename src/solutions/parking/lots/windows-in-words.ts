/** Windows in plain words: "montags bis freitags von 18 bis 8 Uhr, sonntags ganztägig; an Feiertagen wie sonntags". Pure. */
import { fullLanguage, type Language, LOCALE } from '../../../kernel/i18n/language.ts';
import type { Exception, Window } from '../model.ts';
import { type Say, sayIn } from '../texts.ts';
import { runsOf } from './opening-hours-text.ts';
import type { WindowNote } from './window-notes.ts';

export function windowsInWords(windows: readonly Window[], language: Language): string {
  const say = sayIn(language);
  if (windows.length === 0) return say('lots_windows_none');
  const holidays = onHolidays(windows);
  const parts = grouped(windows).map((group) => {
    const days = daysInWords(group.days, language, say);
    const said = say('lots_window', { days, times: timesInWords(group, say) });
    return holidays === 'mixed' ? `${said} (${say(`lots_holidays_${group.holidays}`)})` : said;
  });
  const all = parts.join(', ');
  return holidays === 'usual' || holidays === 'mixed' ? all : `${all}; ${say(`lots_holidays_${holidays}`)}`;
}

/** "geschlossen vom 24.12.2026 bis 26.12.2026". */
export function exceptionInWords({ first, last, open }: Exception, language: Language): string {
  const say = sayIn(language);
  const days =
    first === last
      ? say('lots_exception_day', { day: dateOf(first, language) })
      : say('lots_exception_days', { first: dateOf(first, language), last: dateOf(last, language) });
  return open === null
    ? say('lots_exception_closed', { days })
    : say('lots_exception_open', { days, times: timesInWords(open, say) });
}

export function windowNoteInWords(note: WindowNote, language: Language): string {
  const say = sayIn(language);
  return note.code === 'overlap'
    ? say('lots_note_overlap', { first: note.first, second: note.second })
    : say('lots_note_clock_change', { window: note.window });
}

/** Windows with the same times are said together. */
function grouped(windows: readonly Window[]): Window[] {
  const groups = new Map<string, Window>();
  for (const window of windows) {
    const key = `${window.from} ${window.until} ${window.holidays}`;
    const days = [...new Set([...(groups.get(key)?.days ?? []), ...window.days])].sort((a, b) => a - b);
    groups.set(key, { ...window, days });
  }
  return [...groups.values()];
}

/** What can be said of all windows at once. */
function onHolidays(windows: readonly Window[]): 'usual' | 'closed' | 'as-sunday' | 'mixed' {
  if (windows.every(({ holidays }) => holidays === 'as-usual')) return 'usual';
  if (windows.some(({ holidays }) => holidays === 'as-usual')) return 'mixed';
  const onSunday = windows.filter(({ days }) => days.includes(7));
  if (windows.every(({ holidays, days }) => holidays === 'closed' || !days.includes(7))) return 'closed';
  return onSunday.every(({ holidays }) => holidays === 'as-sunday') ? 'as-sunday' : 'mixed';
}

function daysInWords(days: readonly number[], language: Language, say: Say): string {
  if (days.length === 7) return say('lots_days_daily');
  const name = (day: number) => say(`lots_days_${dayKey(day)}`);
  const runs = runsOf(days).flatMap(([first, last]) =>
    last - first >= 2
      ? [say('lots_days_range', { first: name(first), last: name(last) })]
      : days.filter((day) => day >= first && day <= last).map(name),
  );
  return new Intl.ListFormat(LOCALE[fullLanguage(language)]).format(runs);
}

function dayKey(day: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return day === 1 || day === 2 || day === 3 || day === 4 || day === 5 || day === 6 ? day : 7;
}

function timesInWords({ from, until }: { from: string; until: string }, say: Say): string {
  if (from === until)
    return from === '00:00' ? say('lots_all_day') : say('lots_day_from', { from: hour(from) });
  return say('lots_times', { from: hour(from), until: until === '00:00' ? '24' : hour(until) });
}

/** "18", "8", "18:30". */
function hour(clock: string): string {
  const [hours = '', minutes = ''] = clock.split(':');
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}:${minutes}`;
}

function dateOf(date: string, language: Language): string {
  const day = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}
