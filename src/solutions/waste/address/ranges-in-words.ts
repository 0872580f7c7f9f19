/** House numbers of a street as a table writes them → ranges. Pure. */
import type { HouseNumber, NumberRange } from '../model.ts';
import { compareHouseNumbers, parseHouseNumber } from './house-number.ts';

export const ALL_NUMBERS: NumberRange = { from: null, until: null, parity: 'all' };

const MOST_RANGES = 60;
const EVERYTHING =
  /^(?:|-|–|alle?|alles|komplett|ganz(?:e straße)?|gesamt|durchgehend|alle (?:haus)?nummern)$/u;
const ODD = /\(?\b(?:ungerade?n?|unger\.?|ung\.|odd)(?=\W|$)\.?\)?|\(u\)/gu;
const EVEN = /\(?\b(?:gerade?n?|ger\.?|even)(?=\W|$)\.?\)?|\(g\)/gu;
const FILLERS = /\b(?:nur|seite|(?:haus)?nummern?|(?:haus)?nrn?\.?|von|und|u\.)(?=\W|$)/gu;

/**
 * "1-99 ungerade", "12a-14", "2-Ende", "ab 7", "bis 20", "1, 3, 5-9", "alle" → ranges; null for what cannot be read:
 * then nobody may guess which numbers are meant.
 */
export function rangesInWords(text: string): NumberRange[] | null {
  const words = text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (EVERYTHING.test(words)) return [ALL_NUMBERS];
  const parts = words.split(/\s*[,;]\s*|\s+\+\s+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > MOST_RANGES) return null;
  const ranges = parts.map(rangeOf);
  const known = ranges.filter((range) => range !== null);
  return known.length === ranges.length ? known : null;
}

/** From columns of their own. A range that ends before it begins is none. */
export function rangeBetween(from: string, until: string, parity: string): NumberRange | null {
  const [first, last] = [edgeOf(from), edgeOf(until)];
  const side = parityOf(parity);
  return first === undefined || last === undefined || side === null ? null : ordered(first, last, side);
}

function rangeOf(part: string): NumberRange | null {
  const withoutOdd = part.replaceAll(ODD, ' ');
  const without = withoutOdd.replaceAll(EVEN, ' ');
  const [isOdd, isEven] = [withoutOdd !== part, without !== withoutOdd];
  if (isOdd && isEven) return null;
  const parity = isOdd ? 'odd' : isEven ? 'even' : 'all';
  const bare = without.replaceAll(FILLERS, ' ').replaceAll(/\s+/g, ' ').trim();
  if (bare === '') return parity === 'all' ? null : { ...ALL_NUMBERS, parity };
  const open = /^(?:ab )?(\d+ ?[a-z]{0,2}) ?(?:-|–|—|bis)? ?(?:ende|schluss|höher|aufwärts|ff\.?)?$/u.exec(
    bare,
  );
  if (open !== null && /^ab |-$|–$|ende|schluss|höher|aufwärts|ff/.test(bare))
    return between(open[1] ?? '', '', parity);
  const upTo = /^(?:bis|-|–|anfang(?: ?-| bis)) ?(\d+ ?[a-z]{0,2})$/u.exec(bare);
  if (upTo !== null) return between('', upTo[1] ?? '', parity);
  const span = /^(\d+ ?[a-z]{0,2}) ?(?:-|–|—|bis) ?(\d* ?[a-z]{0,2})$/u.exec(bare);
  if (span === null) return /^\d+ ?[a-z]{0,2}$/.test(bare) ? between(bare, bare, parity) : null;
  const [, from = '', until = ''] = span;
  // "12a-c": the same number.
  return between(from, /^\d/.test(until) ? until : `${/^\d+/.exec(from)?.[0]}${until}`, parity);
}

function between(from: string, until: string, parity: NumberRange['parity']): NumberRange | null {
  const [first, last] = [edgeOf(from), edgeOf(until)];
  return first === undefined || last === undefined ? null : ordered(first, last, parity);
}

function ordered(
  from: HouseNumber | null,
  until: HouseNumber | null,
  parity: NumberRange['parity'],
): NumberRange | null {
  const isTurned =
    from !== null &&
    until !== null &&
    (until.letter === '' ? until.number < from.number : compareHouseNumbers(until, from) < 0);
  return isTurned ? null : { from, until, parity };
}

/** null: open; undefined: not to be read. A number with a stroke would be another one without it. */
function edgeOf(text: string): HouseNumber | null | undefined {
  const words = text.trim().toLowerCase();
  if (/^(?:|-|–|anfang|ende|schluss)$/.test(words)) return null;
  return /^(?:nr\.? ?)?\d{1,5} ?[a-z]{0,2}$/.test(words) ? (parseHouseNumber(words) ?? undefined) : undefined;
}

function parityOf(text: string): NumberRange['parity'] | null {
  const words = text.normalize('NFC').trim().toLowerCase();
  if (
    /^(?:|-|beide(?: seiten)?|alle|all|b|g ?\+ ?u|gerade (?:und|\/|\+) ungerade|fortlaufend|durchgehend)$/.test(
      words,
    )
  )
    return 'all';
  if (/^(?:u|ug|ung?\.?|unger\.?|ungeraden?|odd)$/.test(words)) return 'odd';
  return /^(?:g|ger?\.?|geraden?|even)$/.test(words) ? 'even' : null;
}
