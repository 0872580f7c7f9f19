/** Bytes → the unfolded lines of a calendar, one at a time, without ever holding more than one. */

/** Bytes of one unfolded line; what is longer is cut, so that a feed without a line break costs no memory. */
const MOST_LINE = 262_144;
const [LF, CR, SPACE, TAB] = [0x0a, 0x0d, 0x20, 0x09];

export interface ContentLine {
  text: string;
  /** Number of the line in the file on which it begins, from 1. */
  line: number;
  /** True if it was longer than 256 KiB: only its beginning is here. */
  isCut: boolean;
  /** True if it was no UTF-8 and was read as Windows-1252. */
  isLatin: boolean;
}

export interface LineReader {
  push(chunk: Uint8Array): Iterable<ContentLine>;
  end(): Iterable<ContentLine>;
  /** Lines seen so far. */
  lines(): number;
}

/**
 * Unfolds on bytes, because a fold may lie within a letter of several bytes (RFC 5545, 3.1), and decodes each line
 * for itself: one line in Windows-1252 does not spoil the others. Ends lines at LF, CR LF and CR; skips empty ones.
 */
export function lineReader(): LineReader {
  let parts: Uint8Array[] = [];
  let size = 0;
  let isCut = false;
  let begun: number | null = null;
  let seen = 0;
  let isAtLineStart = true;
  let isAfterCr = false;

  const append = (bytes: Uint8Array) => {
    const room = MOST_LINE - size;
    if (bytes.length > room) isCut = true;
    if (room <= 0 || bytes.length === 0) return;
    // A copy: a view would keep the whole chunk alive.
    const kept = bytes.slice(0, room);
    parts.push(kept);
    size += kept.length;
  };
  const take = (): ContentLine | null => {
    if (begun === null) return null;
    const line = { ...decode(parts, isCut), line: begun, isCut };
    parts = [];
    size = 0;
    isCut = false;
    begun = null;
    return line.text.trim() === '' ? null : line;
  };

  return {
    *push(chunk) {
      let at = 0;
      let nextCr = chunk.indexOf(CR);
      while (at < chunk.length) {
        if (isAtLineStart) {
          const first = chunk[at];
          const wasCr = isAfterCr;
          isAfterCr = false;
          if (first === LF && wasCr) {
            at += 1;
            continue;
          }
          if (first === LF || first === CR) {
            seen += 1;
            isAfterCr = first === CR;
            at += 1;
            continue;
          }
          if ((first === SPACE || first === TAB) && begun !== null) at += 1;
          else {
            const whole = take();
            if (whole !== null) yield whole;
            begun = seen + 1;
          }
          isAtLineStart = false;
        }
        if (nextCr !== -1 && nextCr < at) nextCr = chunk.indexOf(CR, at);
        const nextLf = chunk.subarray(at, nextCr === -1 ? chunk.length : nextCr).indexOf(LF);
        const end = nextLf !== -1 ? at + nextLf : nextCr;
        if (end === -1) {
          append(chunk.subarray(at));
          return;
        }
        append(chunk.subarray(at, end));
        seen += 1;
        isAfterCr = chunk[end] === CR;
        isAtLineStart = true;
        at = end + 1;
      }
    },
    *end() {
      const whole = take();
      if (whole !== null) yield whole;
    },
    lines: () => (isAtLineStart ? seen : seen + 1),
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin = new TextDecoder('windows-1252');

function decode(parts: readonly Uint8Array[], isCut: boolean): { text: string; isLatin: boolean } {
  const whole = Buffer.concat(parts);
  const bytes = isCut ? withoutHalfLetter(whole) : whole;
  try {
    return { text: withoutNuls(utf8.decode(bytes)), isLatin: false };
  } catch {
    return { text: withoutNuls(latin.decode(bytes)), isLatin: true };
  }
}

/** A cut may have split a letter, which must not make the whole line look like another encoding. */
function withoutHalfLetter(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1;
  return bytes.subarray(0, end);
}

/** PostgreSQL can store no NUL in a text. */
function withoutNuls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
