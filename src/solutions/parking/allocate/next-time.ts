/** The earliest later time at which a wish of the same length could be served as things stand. */
import { isFree, isOpen, type Row } from './board.ts';
import type { Span, Wish } from './model.ts';

/** Minutes of the grid on which a proposal begins: nobody wants to begin at 10:07. */
const GRID = 15;

/** `rows`: the bays that fit. Without moving anybody: what is proposed should hold when it is asked for. */
export function nextTime(rows: readonly Row[], wish: Wish): Span | null {
  const length = wish.until - wish.from;
  const starts = new Set<number>();
  for (const { open, pieces, pause } of rows) {
    for (const span of open) starts.add(roundUp(span.from));
    for (const piece of pieces) starts.add(roundUp(piece.until + pause));
  }
  for (const from of [...starts].filter((start) => start > wish.from).sort((a, b) => a - b)) {
    const span = { from, until: from + length };
    if (rows.some((row) => isOpen(row, span) && isFree(row, span))) return span;
  }
  return null;
}

/** Instants of full quarters are full quarters everywhere in Germany. */
function roundUp(minute: number): number {
  return Math.ceil(minute / GRID) * GRID;
}
