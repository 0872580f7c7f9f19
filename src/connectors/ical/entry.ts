/** A group of parts → one entry with its dates written out. */
import type { Note as FeedNote, Item, ReadContext } from '../../kernel/sources/connector.ts';
import { isLikelyYear, unlikelyYear } from '../../kernel/sources/likely-year.ts';
import type { EventPart } from './event-part.ts';
import type { Note } from './event-texts.ts';
import { RuleTooCostly } from './expand.ts';
import type { Group } from './groups.ts';
import type { CalendarEntry } from './model.ts';
import { occurrencesOf } from './occurrences.ts';
import { type Span, UnknownZone } from './spans.ts';
import type { ZoneBook } from './zone-book.ts';

export interface EntryContext {
  zone: string;
  zones: ZoneBook;
  horizon: ReadContext<unknown>['horizon'];
  /** Made once by `horizonOf`. */
  isWithin(span: Span): boolean;
  /** Dates that no rule made stay, however long ago they were. */
  keepsPast: boolean;
}

const MOST_NOTES = 20;

/** One value or fault for the group, and a note for each part that had to give way. */
export function* entryOf(group: Group, context: EntryContext): Generator<Item<CalendarEntry>> {
  const { master, overrides, notes, losers } = revisionsOf(group);
  for (const loser of losers) yield { kind: 'note', ...loser };
  const base = master ?? overrides.values().next().value;
  if (base === undefined) return;
  const where = `line ${base.line}`;
  const fault = (code: string, reason: string): Item<never> => ({
    kind: 'fault',
    where,
    key: group.uid,
    code,
    reason,
  });
  if (base.title === null) {
    yield fault('no-title', 'SUMMARY is missing or has no text: give the event a title.');
    return;
  }
  const start = base.start === null ? null : base.start.kind === 'day' ? base.start.date : base.start.local;
  // A placeholder of some programs: the entry stays, and whoever reads the report can mend it.
  if (start !== null && !isLikelyYear(start)) notes.push(unlikelyYear(start));
  try {
    const { occurrences, isCut } = occurrencesOf(
      { title: base.title, base, master, overrides, notes },
      context,
    );
    const value: CalendarEntry = {
      uid: group.uid,
      title: base.title,
      description: base.description,
      location: base.location,
      point: base.point,
      url: base.url,
      categories: base.categories,
      organiser: base.organiser,
      // A cancelled date of a series that is not in the file cancels that date, not the series.
      status:
        master === null && occurrences.some(({ status }) => status !== 'cancelled')
          ? 'scheduled'
          : base.status,
      occurrences,
      isCut,
      ...(group.parts.length > 1 || repeats(base) ? { repeats: true as const } : {}),
      changedAt: latest(group.parts),
    };
    yield {
      kind: 'value',
      key: group.uid,
      where,
      value,
      ...(notes.length > 0 ? { notes: distinct(notes) } : {}),
    };
  } catch (error) {
    if (error instanceof UnknownZone)
      yield fault('unknown-zone', 'The time zone (TZID) is unknown: use a name like Europe/Berlin.');
    else if (error instanceof RuleTooCostly)
      yield fault('rule-too-long', 'The RRULE needs too much work to be written out: make it simpler.');
    else throw error;
  }
}

function repeats({ rules, extra }: EventPart): boolean {
  return rules.length > 0 || extra.length > 0;
}

/** The newest version of the entry and of each of its dates. */
function revisionsOf({ parts }: Group) {
  const newest = new Map<string, EventPart>();
  const notes: Note[] = [];
  const losers: FeedNote[] = [];
  for (const part of parts) {
    const key = part.recurrence === null ? '' : JSON.stringify(part.recurrence);
    const other = newest.get(key);
    if (other === undefined) {
      newest.set(key, part);
      continue;
    }
    const order = compareRevisions(part, other);
    const loser = order >= 0 ? other : part;
    newest.set(key, order >= 0 ? part : other);
    if (order === 0)
      losers.push({
        where: `line ${loser.line}`,
        code: 'duplicate-uid',
        reason: 'The UID stands twice in the file and nothing says which is newer: the later one was taken.',
      });
    else
      notes.push({
        code: 'older-version',
        reason: `Line ${loser.line} holds an older version and was left out.`,
      });
  }
  const master = newest.get('') ?? null;
  newest.delete('');
  for (const part of [master, ...newest.values()]) if (part !== null) notes.push(...part.notes);
  return { master, overrides: newest, notes, losers };
}

/** RFC 5545, 3.8.7.4: the higher SEQUENCE is the newer version; then what was changed or written later. */
function compareRevisions(a: EventPart, b: EventPart): number {
  return (
    a.sequence - b.sequence ||
    compareTexts(a.changedAt ?? '', b.changedAt ?? '') ||
    compareTexts(a.stamp ?? '', b.stamp ?? '')
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function latest(parts: readonly EventPart[]): string | null {
  return parts.reduce<string | null>(
    (last, { changedAt }) => ((last ?? '') < (changedAt ?? '') ? changedAt : last),
    null,
  );
}

function distinct(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [note.code + note.reason, note])).values()].slice(0, MOST_NOTES);
}
