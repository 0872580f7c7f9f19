/** VTIMEZONE: the offsets that a calendar brings along itself. Used to check names, and to find a zone for unknown ones. */
import type { ContentLine } from './content-lines.ts';
import { expand, RuleTooCostly } from './expand.ts';
import { momentOf } from './moment.ts';
import { propertyOf } from './property.ts';
import { type Rule, ruleOf } from './rule.ts';

export interface CalendarZone {
  tzid: string;
  /** `X-LIC-LOCATION`: the name in the IANA database, as libical says it. */
  location: string | null;
  observances: Observance[];
}
interface Observance {
  /** Local time of its first beginning, as UTC so that it can be calculated with. */
  start: Temporal.ZonedDateTime;
  /** Seconds east of UTC before and after it begins. */
  from: number;
  to: number;
  rules: Rule[];
  dates: Temporal.ZonedDateTime[];
}

type Draft = {
  [Part in keyof Observance]: Observance[Part] | (Part extends 'rules' | 'dates' ? never : null);
};

const MOST_OBSERVANCES = 50;
const MOST_DATES = 300;
const NONE = { name: '', raw: '' };

/** Null if it has no name or nothing that could be read. */
export function calendarZoneOf(lines: readonly ContentLine[]): CalendarZone | null {
  const zone: CalendarZone = { tzid: '', location: null, observances: [] };
  let draft = emptyDraft();
  for (const line of lines) {
    // ical.js takes no single BEGIN or END; components.ts keeps the END of a part and no BEGIN.
    const { name, raw } = /^END[ \t]*:/i.test(line.text)
      ? { name: 'END', raw: '' }
      : (propertyOf(line) ?? NONE);
    if (name === 'TZID') zone.tzid = raw.trim().slice(0, 200);
    else if (name === 'X-LIC-LOCATION') zone.location = raw.trim().slice(0, 200);
    else if (name === 'DTSTART') draft.start = wallOf(raw);
    else if (name === 'TZOFFSETFROM') draft.from = offsetOf(raw);
    else if (name === 'TZOFFSETTO') draft.to = offsetOf(raw);
    else if (name === 'RRULE') draft.rules.push(...[ruleOf(raw)].filter((rule) => rule !== null));
    else if (name === 'RDATE')
      draft.dates.push(
        ...raw
          .split(',', MOST_DATES)
          .map(wallOf)
          .filter((one) => one !== null),
      );
    else if (name === 'END') {
      const { start, from, to, rules, dates } = draft;
      if (start !== null && from !== null && to !== null)
        zone.observances.push({
          start,
          from,
          to,
          rules: rules.slice(0, 3),
          dates: dates.slice(0, MOST_DATES),
        });
      draft = emptyDraft();
      if (zone.observances.length === MOST_OBSERVANCES) break;
    }
  }
  return zone.tzid === '' || zone.observances.length === 0 ? null : zone;
}

/**
 * The offsets in seconds that the zone has at the given instants, which are in order; null if its rules cannot be
 * written out.
 */
export function offsetsAt(zone: CalendarZone, instants: readonly Temporal.Instant[]): number[] | null {
  const first = instants[0];
  const last = instants.at(-1);
  if (first === undefined || last === undefined) return [];
  // Every rule of a zone comes round once a year: what holds at the first instant began within the year before it.
  const from = first.toZonedDateTimeISO('UTC').subtract({ days: 400 });
  const until = last.toZonedDateTimeISO('UTC').add({ days: 2 });
  const changes: { at: number; to: number }[] = [];
  try {
    for (const { start, from: before, to, rules, dates } of zone.observances) {
      const begins = [start, ...dates];
      for (const rule of rules) {
        const end = rule.until === null ? null : wallOfUntil(rule, before);
        begins.push(...expand(rule, { start, end, from, until, most: 100 }).starts);
        if (end !== null && Temporal.ZonedDateTime.compare(end, from) < 0) begins.push(end);
      }
      for (const begin of begins) changes.push({ at: begin.epochMilliseconds / 1_000 - before, to });
    }
  } catch (error) {
    if (error instanceof RuleTooCostly) return null;
    throw error;
  }
  changes.sort((a, b) => a.at - b.at);
  const earliest = zone.observances.reduce((a, b) =>
    a.start.epochMilliseconds <= b.start.epochMilliseconds ? a : b,
  );
  let next = 0;
  let offset = earliest.from;
  return instants.map((instant) => {
    for (let change = changes[next]; change !== undefined; change = changes[next]) {
      if (change.at > instant.epochMilliseconds / 1_000) break;
      offset = change.to;
      next += 1;
    }
    return offset;
  });
}

function emptyDraft(): Draft {
  return { start: null, from: null, to: null, rules: [], dates: [] };
}

function wallOf(text: string): Temporal.ZonedDateTime | null {
  const moment = momentOf(text, undefined);
  if (moment === null) return null;
  const local = moment.kind === 'day' ? moment.date : moment.local;
  return Temporal.PlainDateTime.from(local).toZonedDateTime('UTC');
}

function wallOfUntil(rule: Rule, before: number): Temporal.ZonedDateTime | null {
  if (rule.until === null) return null;
  if (rule.until.kind === 'day') return wallOf(rule.until.date);
  const wall = wallOf(rule.until.local);
  return rule.until.zone === 'Z' && wall !== null ? wall.add({ seconds: before }) : wall;
}

/** `+0100`, `-053328` → seconds. */
function offsetOf(text: string): number | null {
  const form = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(text.trim());
  if (form === null) return null;
  const seconds = Number(form[2]) * 3_600 + Number(form[3]) * 60 + Number(form[4] ?? 0);
  if (seconds > 16 * 3_600) return null;
  return form[1] === '-' ? -seconds : seconds;
}
