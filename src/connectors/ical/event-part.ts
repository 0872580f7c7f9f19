/** One VEVENT as it stands in the file, checked and small: a whole entry, a series, or one date of a series. */
import { createHash } from 'node:crypto';
import type { Fault } from '../../kernel/sources/connector.ts';
import { plainLine } from '../../kernel/text/rich-text.ts';
import type { Component } from './components.ts';
import { type EventTexts, type Note, textsOf } from './event-texts.ts';
import { durationOf, instantOf, type Moment, momentOf } from './moment.ts';
import { type Property, propertyOf } from './property.ts';
import { type Rule, ruleOf } from './rule.ts';

export interface EventPart extends EventTexts {
  uid: string;
  line: number;
  sequence: number;
  /** `LAST-MODIFIED` and `DTSTAMP` as instants. */
  changedAt: string | null;
  stamp: string | null;
  /** Which date of the series this part is about; null for the entry itself. */
  recurrence: Moment | null;
  /** Null only where one date of a series is cancelled. */
  start: Moment | null;
  end: Moment | null;
  /** ISO 8601, at most days and times. */
  duration: string | null;
  rules: Rule[];
  extra: { start: Moment; end: Moment | null; duration: string | null }[];
  excepted: Moment[];
  notes: Note[];
  /** Characters that it holds, roughly. */
  size: number;
}

const MOST_DATES = 5_000;
const MOST_RULES = 5;
const LONGEST_UID = 500;

export function eventPartOf(event: Extract<Component, { kind: 'event' }>): EventPart | Fault {
  const where = `line ${event.line}`;
  const notes: Note[] = [];
  const properties = new Map<string, Property[]>();
  for (const line of event.lines) {
    const property = propertyOf(line);
    if (property === null) {
      notes.push({ code: 'unreadable-line', reason: `Line ${line.line} is no property and was left out.` });
      continue;
    }
    const same = properties.get(property.name);
    if (same === undefined) properties.set(property.name, [property]);
    else same.push(property);
  }
  if (event.lines.some((line) => line.isLatin))
    notes.push({ code: 'not-utf-8', reason: 'Some lines are no UTF-8; they were read as Windows-1252.' });

  const first = (name: string) => properties.get(name)?.[0];
  const fault = (code: string, reason: string): Fault => ({
    where,
    key: uid === '' ? null : uid,
    code,
    reason,
  });
  const text = (name: string) => first(name)?.texts()[0] ?? '';
  const uid = plainLine(text('UID')) || madeUid(first('DTSTART')?.raw, text('SUMMARY'));
  if (uid.length > LONGEST_UID) {
    return {
      where,
      key: null,
      code: 'bad-uid',
      reason: 'The UID has more than 500 characters: give a shorter one.',
    };
  }
  if (first('UID') === undefined)
    notes.push({ code: 'no-uid', reason: 'The event has no UID; its key was made of its start and title.' });
  const cut = [...properties.values()].flat().find(({ name, isCut }) => isCut && !LONG.has(name));
  if (cut !== undefined)
    return fault('line-too-long', `${cut.name} in line ${cut.line} is longer than 256 KiB: divide it.`);

  const texts = textsOf(properties, event.isCancelled, notes);
  const start = momentIn(first('DTSTART'));
  if (first('DTSTART') !== undefined && start === null)
    return fault('bad-start', 'DTSTART is no date and no time: write for example 20260329T190000.');
  const recurrence = momentIn(first('RECURRENCE-ID'));
  if (first('RECURRENCE-ID') !== undefined && recurrence === null)
    return fault(
      'bad-recurrence-id',
      'RECURRENCE-ID is no date and no time: nobody can say which date is meant.',
    );
  if (start === null && !(recurrence !== null && texts.status === 'cancelled'))
    return fault('no-start', 'The event has no DTSTART: add it.');

  const rules: Rule[] = [];
  for (const property of properties.get('RRULE') ?? []) {
    const rule = ruleOf(property.raw);
    if (rule === null || rules.length === MOST_RULES)
      return fault('bad-rule', `The RRULE in line ${property.line} cannot be carried out: check its parts.`);
    rules.push(rule);
  }
  if (first('EXRULE') !== undefined)
    notes.push({ code: 'exrule-left-out', reason: 'EXRULE is no longer part of the format: use EXDATE.' });
  if (/THISANDFUTURE/i.test(first('RECURRENCE-ID')?.params.range ?? ''))
    notes.push({ code: 'range-left-out', reason: 'THISANDFUTURE was applied to the one date only.' });

  const duration = first('DURATION') === undefined ? null : durationOf(first('DURATION')?.raw ?? '');
  if (first('DURATION') !== undefined && duration === null && first('DTEND') === undefined)
    notes.push({ code: 'bad-duration', reason: 'DURATION is no length of time: the end was left open.' });
  const end = momentIn(first('DTEND'));
  if (first('DTEND') !== undefined && end === null)
    notes.push({ code: 'bad-end', reason: 'DTEND is no date and no time: the end was left open.' });

  return {
    ...texts,
    uid,
    line: event.line,
    sequence: sequenceOf(first('SEQUENCE')?.raw),
    changedAt: instantOf(first('LAST-MODIFIED')?.raw ?? ''),
    stamp: instantOf(first('DTSTAMP')?.raw ?? ''),
    recurrence,
    start,
    end,
    duration,
    rules,
    extra: extraDates(properties.get('RDATE') ?? [], notes),
    excepted: exceptedDates(properties.get('EXDATE') ?? [], notes),
    notes: notes.slice(0, 20),
    size: 500 + event.lines.reduce((sum, line) => sum + line.text.length, 0),
  };
}

/** Texts that may be long: their beginning is still good. */
const LONG = new Set(['DESCRIPTION', 'SUMMARY', 'LOCATION', 'CATEGORIES', 'ORGANIZER', 'URL']);

/** The same at every reading as long as start and title are. */
function madeUid(start: string | undefined, title: string): string {
  return `no-uid:${createHash('sha256')
    .update(`${start ?? ''}\n${title}`)
    .digest('hex')
    .slice(0, 32)}`;
}

function sequenceOf(raw: string | undefined): number {
  return raw !== undefined && /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : 0;
}

function momentIn(property: Property | undefined): Moment | null {
  return property === undefined ? null : momentOf(property.raw, property.params.tzid);
}

function extraDates(properties: readonly Property[], notes: Note[]): EventPart['extra'] {
  const dates: EventPart['extra'] = [];
  for (const { raw, params, line } of properties)
    for (const value of raw.split(',')) {
      // A period: "start/end" or "start/duration".
      const [begin = '', until = ''] = value.split('/');
      const start = momentOf(begin, params.tzid);
      if (start === null || dates.length === MOST_DATES) {
        notes.push({
          code: 'bad-rdate',
          reason: `A date in line ${line} could not be read and was left out.`,
        });
        break;
      }
      dates.push({ start, end: momentOf(until, params.tzid), duration: durationOf(until) });
    }
  return dates;
}

function exceptedDates(properties: readonly Property[], notes: Note[]): Moment[] {
  const dates: Moment[] = [];
  for (const { raw, params, line } of properties)
    for (const value of raw.split(',')) {
      const moment = momentOf(value, params.tzid);
      if (moment !== null && dates.length < MOST_DATES) dates.push(moment);
      else if (value.trim() !== '') {
        notes.push({
          code: 'bad-exdate',
          reason: `A date in line ${line} could not be read and was left out.`,
        });
        break;
      }
    }
  return dates;
}
