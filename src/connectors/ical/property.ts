/** One unfolded line → name, parameters and value, by ical.js. */
import ICAL from 'ical.js';
import type { ContentLine } from './content-lines.ts';

export interface Property {
  /** Upper case. */
  name: string;
  /** Lower case name → value, without quotes. `value` is in `type`. */
  params: Readonly<Record<string, string>>;
  /** `VALUE=`, lower case; empty if not given. */
  type: string;
  /** As it stands in the file. */
  raw: string;
  line: number;
  isCut: boolean;
  /** The value as text(s): unescaped and, where the property is a list, taken apart. */
  texts(): string[];
}

/** Characters before the value: more were never meant, and ical.js takes quadratic time for them. */
const MOST_HEAD = 2_000;

/**
 * A design of ical.js without properties and types leaves values as they stand: dates and rules are checked by us,
 * more strictly than it would.
 */
const RAW = {
  ...ICAL.design.icalendar,
  property: Object.create(null),
  value: Object.create(null),
};

/** Null if the line is no property. */
export function propertyOf(content: ContentLine): Property | null {
  const colon = valueColon(content.text);
  if (colon === -1 || colon > MOST_HEAD) return null;
  const parsed = parse(content.text, RAW);
  if (parsed === null) return null;
  const [name, params, type, raw] = parsed;
  if (typeof name !== 'string' || typeof raw !== 'string') return null;
  return {
    name: name.toUpperCase(),
    params: onlyTexts(params),
    type: type === 'unknown' || typeof type !== 'string' ? '' : type,
    raw,
    line: content.line,
    isCut: content.isCut,
    texts: () => {
      // Without its parameters, so that VALUE=… cannot turn a text into something else.
      const values = parse(`${name}:${raw}`, ICAL.design.icalendar)?.slice(3) ?? [];
      return values.filter((value) => typeof value === 'string');
    },
  };
}

function parse(line: string, design: typeof RAW): unknown[] | null {
  try {
    const parsed: unknown = ICAL.parse.property(line, design);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    // ical.js throws for lines without a value and for open quotes; the caller reports the line by its number.
    return null;
  }
}

/** Where the value begins: the first colon outside quotes within the head. */
function valueColon(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length && at <= MOST_HEAD; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ':' && !isQuoted) return at;
  }
  return -1;
}

function onlyTexts(params: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  if (typeof params === 'object' && params !== null)
    for (const [name, value] of Object.entries(params)) if (typeof value === 'string') texts[name] = value;
  return texts;
}
