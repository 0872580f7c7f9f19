/** Values and lines of iCalendar (RFC 5545). Pure. */

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** All lines of a file, none longer than programs take. */
export function icalLines(lines: readonly string[]): string {
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** Civil date "2026-11-24" → "20261124". */
export function icalDate(date: string): string {
  return date.replaceAll('-', '');
}

/** Instant → "20261124T090000Z". */
export function icalInstant(instant: string): string {
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** A text as value: no line ends, no separators, no control characters. */
export function icalText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Lines longer than 75 octets go on in the next one behind a blank, never within a character. */
function folded(line: string): string {
  // Nearly all lines are short.
  if (line.length * 3 <= LONGEST_LINE || Buffer.byteLength(line) <= LONGEST_LINE) return line;
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/** Of one character in UTF-8. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
