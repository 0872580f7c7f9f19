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
  /** The first bytes of the line where they lie in the chunk: most lines are never copied. */
  let view: Uint8Array | null = null;
  /** The bytes of a line that is folded or lies in several chunks. */
  let room = new Uint8Array(0);
  let size = 0;
  let isCut = false;
  let begun: number | null = null;
  let seen = 0;
  let isAtLineStart = true;
  let isAfterCr = false;

  const append = (bytes: Uint8Array) => {
    const kept = bytes.length <= MOST_LINE - size ? bytes : bytes.subarray(0, MOST_LINE - size);
    if (kept.length < bytes.length) isCut = true;
    if (size === 0) view = kept;
    else {
      copyView();
      copy(kept, size);
    }
    size += kept.length;
  };
  const copyView = () => {
    if (view !== null) copy(view, 0);
    view = null;
  };
  const copy = (bytes: Uint8Array, at: number) => {
    if (at + bytes.length > room.length) {
      const larger = new Uint8Array(Math.min(MOST_LINE, Math.max(at + bytes.length, room.length * 2, 1_024)));
      larger.set(room.subarray(0, at));
      room = larger;
    }
    room.set(bytes, at);
  };
  const take = (): ContentLine | null => {
    if (begun === null) return null;
    const line = { ...decode(view ?? room.subarray(0, size), isCut), line: begun, isCut };
    view = null;
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
          break;
        }
        append(chunk.subarray(at, end));
        seen += 1;
        isAfterCr = chunk[end] === CR;
        isAtLineStart = true;
        at = end + 1;
      }
      // The chunk is not kept alive for the line that it ends with.
      copyView();
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

function decode(line: Uint8Array, isCut: boolean): { text: string; isLatin: boolean } {
  const bytes = isCut ? withoutHalfLetter(line) : line;
  try {
    return { text: withoutNuls(utf8.decode(bytes)), isLatin: false };
  } catch {
    // TypeError: no UTF-8. Every byte is a letter in Windows-1252.
    return { text: withoutNuls(latin.decode(bytes)), isLatin: true };
  }
}

/** A cut may have split a letter, which must not make the whole line look like another encoding. */
function withoutHalfLetter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1;
  return bytes.subarray(0, end);
}

/** PostgreSQL can store no NUL in a text. */
function withoutNuls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
