/**
 * The only file that knows `opening_hours` (LGPL-3.0-only, used as it is published, never on the phone). It reckons
 * in the wall time of the process: dates go in and come out by their local fields, so the zone of the process does
 * not matter. Its tables of holidays are not believed; see `on-holidays.ts`.
 */
import { createRequire } from 'node:module';
import type OpeningHours from 'opening_hours';

/** A stretch in wall time, `until` exclusive. */
export interface Piece {
  from: Temporal.PlainDateTime;
  until: Temporal.PlainDateTime;
  state: 'open' | 'closed' | 'unknown';
  /** Only what stands in the rule itself. */
  comment: string | null;
  rule: string | null;
}

export interface Rule {
  /** Throws `RuleFault` where the rule asks for something that is not known (school holidays after 2030). */
  pieces(from: Temporal.PlainDateTime, until: Temporal.PlainDateTime): Piece[];
}

export class RuleFault extends Error {}

/** Of two weeks no honest rule makes more. */
const MOST_PIECES = 2000;

/** Loaded with the first rule that is read: 20 MB that a process without hours does not need. */
let loaded: typeof OpeningHours | undefined;

function library(): typeof OpeningHours {
  // A `require` because rules are read within other reckoning; what it gives is what the types of the package say.
  loaded ??= createRequire(import.meta.url)('opening_hours') as typeof OpeningHours;
  return loaded;
}

/** Reads a rule as it counts in a Land ("Nordrhein-Westfalen"). Throws `RuleFault` if it is none. */
export function readRule(text: string, land: string): Rule {
  const rule = guarded(
    text,
    () =>
      new (library())(
        text,
        { lat: 51, lon: 10, address: { country_code: 'de', state: land } },
        { locale: 'en', mode: 0, tag_key: 'opening_hours', map_value: false, warnings_severity: 4 },
      ),
  );
  return { pieces: (from, until) => guarded(text, () => piecesOf(rule, text, { from, until })) };
}

/** Whether the library takes a day for a public holiday of the Land. */
export function isHolidayInLibrary(day: Temporal.PlainDate, land: string): boolean {
  const known = probes.get(land) ?? probe(land);
  return known.getPublicHolidayContext(asDate(day.toPlainDateTime('12:00'))).isHoliday;
}

const probes = new Map<string, OpeningHours>();

function probe(land: string): OpeningHours {
  const made = new (library())('PH off', {
    lat: 51,
    lon: 10,
    address: { country_code: 'de', state: land },
  });
  probes.set(land, made);
  return made;
}

function piecesOf(
  rule: OpeningHours,
  text: string,
  { from, until }: { from: Temporal.PlainDateTime; until: Temporal.PlainDateTime },
): Piece[] {
  const pieces: Piece[] = [];
  const end = asDate(until);
  const walk = rule.getIterator(asDate(from));
  let begin = from;
  for (let more = true; more; ) {
    if (pieces.length >= MOST_PIECES) throw new RuleFault(`"${text}" changes more than ${MOST_PIECES} times`);
    const comment = walk.getComment();
    const index = walk.getMatchingRule();
    const state = walk.getState() ? 'open' : walk.getUnknown() ? 'unknown' : 'closed';
    more = walk.advance(end) && walk.getDate() < end;
    const next = more ? asWall(walk.getDate()) : until;
    pieces.push({
      from: begin,
      until: next,
      state,
      comment: comment !== undefined && text.includes(comment) ? comment : null,
      rule: index === undefined ? null : rule.prettifyValue({ rule_index: index }),
    });
    begin = next;
  }
  return pieces;
}

/** It throws texts, not errors. */
function guarded<Value>(text: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof RuleFault) throw error;
    throw new RuleFault(`"${text.slice(0, 100)}" cannot be read as opening hours`, { cause: error });
  }
}

function asDate(wall: Temporal.PlainDateTime): Date {
  return new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
}

function asWall(date: Date): Temporal.PlainDateTime {
  return new Temporal.PlainDateTime(
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
  );
}
