/**
 * Makes room for a piece by moving others, each to a bay that keeps its promise: a chain in which what is in the way
 * goes elsewhere, where others may be in the way again. Shorter chains first.
 */
import { inTheWay, lay, type Piece, type Row, take } from './board.ts';

/** Bays that may still be looked at; so the search always ends soon. */
export interface Budget {
  left: number;
}

const DEEPEST = 6;

/** Whether it lies now, and those that had to move with it; if not, everything is as it was. */
export function makeRoom(piece: Piece, budget: Budget): boolean {
  for (let depth = 0; depth <= DEEPEST && budget.left > 0; depth++) {
    if (seat(piece, depth, new Set([piece]), [], budget)) return true;
  }
  return false;
}

/** Every change in order, so that it can be taken back: where the piece lay before. */
type Journal = { piece: Piece; before: Row | null }[];

function seat(piece: Piece, depth: number, seated: Set<Piece>, journal: Journal, budget: Budget): boolean {
  const choices: { row: Row; others: Piece[]; cost: number }[] = [];
  for (const { row, walk } of piece.spots) {
    if (--budget.left < 0) return false;
    const others = inTheWay(row, piece);
    if (others.some((other) => other.isFixed || seated.has(other) || other.spots.length < 2)) continue;
    if (others.length > depth) continue;
    const minutes = others.reduce((sum, other) => sum + other.until - other.from, 0);
    choices.push({ row, others, cost: minutes * 10 + walk });
  }
  choices.sort((a, b) => a.cost - b.cost);
  for (const { row, others } of choices) {
    const mark = journal.length;
    for (const other of others) move(other, null, journal);
    move(piece, row, journal);
    for (const other of others) seated.add(other);
    // The longest is the hardest to seat.
    others.sort((a, b) => b.until - b.from - (a.until - a.from));
    if (others.every((other) => seat(other, depth - others.length, seated, journal, budget))) return true;
    undo(journal, mark);
    for (const other of others) seated.delete(other);
  }
  return false;
}

function move(piece: Piece, row: Row | null, journal: Journal): void {
  journal.push({ piece, before: piece.row });
  take(piece);
  if (row !== null) lay(piece, row);
}

function undo(journal: Journal, mark: number): void {
  for (const { piece, before } of journal.splice(mark).reverse()) {
    take(piece);
    if (before !== null) lay(piece, before);
  }
}
