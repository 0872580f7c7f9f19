/** The earliest later time at which a wish of the same length could be served as things stand. */
import type { Row } from './board.ts';
import type { Span, Wish } from './model.ts';

/** Minutes of the grid on which a proposal begins: nobody wants to begin at 10:07. */
const GRID = 15;

/** `rows`: the bays that fit. Without moving anybody: what is proposed should hold when it is asked for. */
export function nextTime(rows: readonly Row[], { from, until }: Wish): Span | null {
  const length = until - from;
  const earliest = Math.min(...rows.map((row) => earliestIn(row, from + 1, length)));
  return Number.isFinite(earliest) ? { from: earliest, until: earliest + length } : null;
}

/** Infinity: never. */
function earliestIn({ open, pieces, pause }: Row, after: number, length: number): number {
  for (const span of open) {
    let start = roundUp(Math.max(span.from, after));
    for (const piece of pieces) {
      if (piece.from >= start + length + pause) break;
      if (start < piece.until + pause) start = roundUp(piece.until + pause);
    }
    if (start + length <= span.until) return start;
  }
  return Number.POSITIVE_INFINITY;
}

/** Instants of full quarters are full quarters everywhere in Germany. */
function roundUp(minute: number): number {
  return Math.ceil(minute / GRID) * GRID;
}
