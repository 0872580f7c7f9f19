/** Unfolded lines → one component at a time; only what is read later is kept of it. */
import { type Item, UnreadableFeed } from '../../kernel/sources/connector.ts';
import { type ContentLine, lineReader } from './content-lines.ts';

/** An event with the lines that are read, a time zone with all of them, or the method of the calendar. */
export type Component =
  | { kind: 'event'; line: number; lines: ContentLine[]; isCancelled: boolean }
  | { kind: 'zone'; line: number; lines: ContentLine[] }
  | Extract<Item<never>, { kind: 'fault' | 'note' }>;

/** Properties of an event that are read; all others are dropped at once. */
const READ = new Set([
  ...['UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'GEO', 'URL', 'CATEGORIES', 'ORGANIZER', 'STATUS'],
  ...['SEQUENCE', 'LAST-MODIFIED', 'DTSTAMP', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE'],
  ...['EXDATE', 'RECURRENCE-ID'],
]);
/** Characters of one component; a larger one is reported and left out. */
const MOST_CHARACTERS = 1_000_000;
const MOST_DEPTH = 20;
/** What a server puts before the calendar (a line of HTML, a warning of its programming language) is passed over. */
const MOST_BEFORE = 200;
const MOST_CHARACTERS_BEFORE = 100_000;

/** Throws `UnreadableFeed` for what is no calendar or ends before `END:VCALENDAR`. */
export async function* components(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Component> {
  const reader = lineReader();
  const take = componentReader();
  for await (const chunk of bytes)
    for (const line of reader.push(chunk)) {
      const component = take.line(line);
      if (component !== null) yield component;
    }
  for (const line of reader.end()) {
    const component = take.line(line);
    if (component !== null) yield component;
  }
  take.end(reader.lines());
}

function componentReader() {
  /** Names of the open components, outermost first. */
  let open: string[] = [];
  let tooDeep = 0;
  let sawCalendar = false;
  let before: { first: number; lines: number; characters: number } | null = null;
  let isCancelled = false;
  let current: { name: 'VEVENT' | 'VTIMEZONE'; line: number; lines: ContentLine[]; size: number } | null =
    null;

  const begin = (name: string, line: number) => {
    if (open.length >= MOST_DEPTH) tooDeep += 1;
    else open.push(name);
    if (current === null && open.length === 2 && (name === 'VEVENT' || name === 'VTIMEZONE'))
      current = { name, line, lines: [], size: 0 };
  };
  const finish = (): Component | null => {
    const done = current;
    current = null;
    if (done === null) return null;
    const where = `line ${done.line}`;
    if (done.size > MOST_CHARACTERS)
      return fault(where, 'too-large', 'The component holds more than a million characters: split it.');
    return done.name === 'VEVENT'
      ? { kind: 'event', line: done.line, lines: done.lines, isCancelled }
      : { kind: 'zone', line: done.line, lines: done.lines };
  };
  const passedOver = (): Component | null =>
    sawCalendar || before === null
      ? null
      : {
          ...{ kind: 'note', where: `line ${before.first}`, code: 'text-before' },
          reason: `${before.lines} lines before BEGIN:VCALENDAR are no calendar and were passed over.`,
        };
  const lost = (): Component | null => {
    const where = `line ${current?.line ?? 0}`;
    const wasEvent = current?.name === 'VEVENT';
    current = null;
    return wasEvent ? fault(where, 'no-event-end', 'The event has no END:VEVENT: add it.') : null;
  };

  const line = (read: ContentLine): Component | null => {
    const edge = /^(BEGIN|END)[ \t]*:[ \t]*([^\s;:]{1,60})\s*$/i.exec(read.text);
    const name = edge?.[2]?.toUpperCase() ?? '';
    if (!sawCalendar && !(edge?.[1]?.toUpperCase() === 'BEGIN' && name === 'VCALENDAR')) {
      before ??= { first: read.line, lines: 0, characters: 0 };
      before.lines += 1;
      before.characters += read.text.length;
      if (edge !== null || before.lines > MOST_BEFORE || before.characters > MOST_CHARACTERS_BEFORE)
        throw notACalendar(before.first);
      return null;
    }
    if (edge === null) {
      keep(read);
      return null;
    }
    if (edge[1]?.toUpperCase() === 'BEGIN') {
      if (name === 'VCALENDAR') {
        // A second calendar in the same file is fine; one that was not ended is taken as ended here.
        const without = current === null ? passedOver() : lost();
        sawCalendar = true;
        isCancelled = false;
        open = ['VCALENDAR'];
        return without;
      }
      if (name === 'VEVENT' && current !== null) {
        const without = lost();
        open = ['VCALENDAR'];
        begin(name, read.line);
        return without;
      }
      if (open.length > 0) begin(name, read.line);
      return null;
    }
    if (tooDeep > 0) {
      tooDeep -= 1;
      return null;
    }
    const depth = open.lastIndexOf(name);
    if (depth === -1) return null;
    open = open.slice(0, depth);
    if (depth === 1) return finish();
    if (depth === 0) return lost();
    if (current?.name === 'VTIMEZONE') keep(read);
    return null;
  };

  const keep = (read: ContentLine) => {
    if (current === null) {
      if (open.length === 1 && /^METHOD[ \t]*:[ \t]*CANCEL\s*$/i.test(read.text)) isCancelled = true;
      return;
    }
    if (current.size > MOST_CHARACTERS) return;
    if (current.name === 'VEVENT') {
      // Alarms and the like inside an event have properties of the same names.
      if (open.length !== 2) return;
      const name = /^[A-Za-z-]{1,30}(?=[:;])/.exec(read.text)?.[0].toUpperCase() ?? '';
      if (!READ.has(name)) return;
    }
    current.size += read.text.length;
    if (current.size > MOST_CHARACTERS) current.lines = [];
    else current.lines.push(read);
  };

  const end = (lines: number) => {
    if (!sawCalendar && before !== null) throw notACalendar(before.first);
    if (!sawCalendar) throw new UnreadableFeed('empty', 'The file is empty.');
    if (open.length > 0)
      throw new UnreadableFeed('cut-off', 'The file ends before END:VCALENDAR: it was cut off.', {
        where: `line ${lines}`,
      });
  };
  return { line, end };
}

function notACalendar(line: number): UnreadableFeed {
  return new UnreadableFeed('not-a-calendar', 'The file does not begin with BEGIN:VCALENDAR.', {
    where: `line ${line}`,
  });
}

function fault(where: string, code: string, reason: string): Extract<Component, { kind: 'fault' }> {
  return { kind: 'fault', where, key: null, code, reason };
}
