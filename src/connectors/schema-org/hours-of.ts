/**
 * `openingHoursSpecification` → one rule in the grammar of OpenStreetMap. A time that no part speaks about is unknown
 * where the parts have an end, and closed within them; on public holidays nobody knows, unless a part names them. Pure.
 */
import type { Note } from './event-dates.ts';
import { type Period, ruleOf } from './hours-rule.ts';
import { clockOf, momentOf } from './moment.ts';
import type { Names } from './names.ts';
import { marksAt, type Node, nodesAt, textAt, textsAt } from './node.ts';

export interface PlaceHours {
  openingHours: string | null;
  /** Last civil day of which it says anything; null: no end. */
  hoursUntil: string | null;
}

const DAYS: Readonly<Record<string, string>> = {
  ...{ Monday: 'Mo', Tuesday: 'Tu', Wednesday: 'We', Thursday: 'Th', Friday: 'Fr', Saturday: 'Sa' },
  ...{ Sunday: 'Su', PublicHolidays: 'PH' },
};
const WEEK = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const ZONE = 'Europe/Berlin';
const MOST_PARTS = 200;
const NONE: PlaceHours = { openingHours: null, hoursUntil: null };

export function hoursOf(node: Node, names: Names, note: (note: Note) => void): PlaceHours {
  const parts = nodesAt(node, 'openingHoursSpecification');
  if (parts.length === 0) return { ...NONE, openingHours: wordsOf(node) };
  const unreadable = (why: string): PlaceHours => {
    note({ code: 'unreadable-hours', reason: `The opening hours ${why}: they stay unknown.` });
    return NONE;
  };
  if (parts.length > MOST_PARTS) return unreadable(`have more than ${MOST_PARTS} parts`);
  const periods = new Map<string, Omit<Period, 'days'> & { days: Map<string, string[]> }>();
  for (const part of parts) {
    const [from, until] = [dayAt(part, 'validFrom'), dayAt(part, 'validThrough')];
    if (from === 'bad' || until === 'bad') return unreadable('hold a date that is none');
    const times = timesOf(part);
    if (times === null) return unreadable('hold a part without times');
    const said = marksAt(part, 'dayOfWeek', names);
    if (said.some((day) => !Object.hasOwn(DAYS, day))) return unreadable('name a day that is none');
    const key = `${from} ${until}`;
    const period = periods.get(key) ?? { from, until, days: new Map<string, string[]>() };
    periods.set(key, period);
    for (const day of said.length === 0 ? WEEK : said.map((one) => DAYS[one] ?? '')) {
      const before = period.days.get(day) ?? [];
      period.days.set(day, before.includes(times) ? before : [...before, times]);
    }
  }
  const list = [...periods.values()];
  const rule = ruleOf(list);
  if (rule.length > 1000) return unreadable('are longer than any rule');
  const ends = list.map(({ until }) => until);
  return {
    openingHours: rule,
    hoursUntil: ends.includes(null)
      ? null
      : (ends
          .filter((one) => one !== null)
          .sort()
          .at(-1) ?? null),
  };
}

/** The property `openingHours` is text in a grammar that is nearly that of OpenStreetMap: "Mo-Fr 09:00-18:00". */
function wordsOf(node: Node): string | null {
  const words = textsAt(node, 'openingHours').map(({ text }) => text.replaceAll(/\s+/g, ' '));
  const rule = words.join('; ');
  return rule === '' || rule.length > 1000 ? null : rule;
}

function dayAt(node: Node, name: string): string | null | 'bad' {
  const text = textAt(node, name);
  return text === null ? null : (momentOf(text, ZONE)?.day ?? 'bad');
}

/** "09:30-18:00", "10:00+" where nobody says until when; null for neither. The same time twice says nothing. */
function timesOf(node: Node): string | null {
  const [opens, closes] = [clockOf(textAt(node, 'opens'), ZONE), clockOf(textAt(node, 'closes'), ZONE)].map(
    (clock) => clock?.slice(0, 5) ?? null,
  );
  if (opens === null || opens === undefined) return null;
  if (closes === null || closes === undefined) return `${opens}+`;
  if (opens === closes) return 'unknown';
  return opens === '00:00' && closes === '23:59' ? '00:00-24:00' : `${opens}-${closes}`;
}
