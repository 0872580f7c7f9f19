/**
 * Lays all bookings that are not fixed yet anew, so that walks are shorter in all. Its own search: the exact solver is
 * hardly better over a day of wishes (README.md) and takes far longer.
 */
import { boardOf, inTheWay, lay, type Piece, type Row, take } from './board.ts';
import type { Budget } from './make-room.ts';
import type { Situation } from './model.ts';

/** Trials of one call: some milliseconds. */
const STEPS = 5_000;
/** Bookings that may move together with the one that moves first. */
const MOST_OTHERS = 3;
/** Metres below which a gain is none: sums of fractions differ in their last digit. */
const LEAST = 1e-6;

/**
 * For when a booking was taken or cancelled, and before bays are fixed. Every booking keeps a bay of its promise, fixed
 * ones stay where they are, and the sum of walks is never longer than before.
 * @returns bays of those that move; empty: nothing is to be gained
 */
export function improve(situation: Situation, steps = STEPS): ReadonlyMap<string, string> {
  const { pieces } = boardOf(situation);
  const before = new Map(pieces.map((piece) => [piece, piece.row]));
  shorten(
    pieces.filter(({ isFixed, spots }) => !isFixed && spots.length > 1),
    { left: steps },
  );
  const moves = new Map<string, string>();
  for (const [piece, row] of before) {
    if (piece.row !== null && piece.row !== row) moves.set(piece.id, piece.row.id);
  }
  return moves;
}

/** Goes round until nobody can gain any more, or the budget is used up. */
function shorten(pieces: readonly Piece[], budget: Budget): void {
  for (let gained = true; gained && budget.left > 0; ) {
    gained = false;
    for (const piece of pieces) gained = tryElsewhere(piece, budget) || gained;
  }
}

function tryElsewhere(piece: Piece, budget: Budget): boolean {
  const home = piece.row;
  const credit = walkFrom(piece, home);
  take(piece);
  for (let others = 0; others <= MOST_OTHERS; others++) {
    if (settle([{ piece, home }], { credit, others, seated: new Set([piece]), budget })) return true;
  }
  if (home !== null) lay(piece, home);
  return false;
}

interface Homeless {
  piece: Piece;
  home: Row | null;
}

/** `credit`: metres that those who left their bays walked there, less what those who lie again walk now. */
interface Trial {
  credit: number;
  others: number;
  seated: ReadonlySet<Piece>;
  budget: Budget;
}

/** Whether all of them lie again, all together better than before; if not, they are off the board as before. */
function settle(homeless: readonly Homeless[], { credit, others, seated, budget }: Trial): boolean {
  const [first, ...rest] = homeless;
  if (first === undefined) return credit > LEAST;
  const { piece, home } = first;
  const least = rest.reduce((sum, one) => sum + nearestOf(one), 0);
  for (const { row, walk } of piece.spots) {
    if (row === home) continue;
    if (--budget.left < 0) return false;
    const left = credit - walk;
    const there = inTheWay(row, piece);
    if (there.length > others || there.some((one) => one.isFixed || seated.has(one))) continue;
    const evicted = there.map((one): Homeless => ({ piece: one, home: row }));
    const gain = there.reduce((sum, one) => sum + walkFrom(one, row), 0);
    if (left + gain - least - evicted.reduce((sum, one) => sum + nearestOf(one), 0) <= LEAST) continue;
    for (const one of there) take(one);
    lay(piece, row);
    const trial = {
      credit: left + gain,
      others: others - there.length,
      seated: new Set([...seated, ...there]),
      budget,
    };
    if (settle([...rest, ...evicted], trial)) return true;
    take(piece);
    for (const one of there) lay(one, row);
  }
  return false;
}

function walkFrom(piece: Piece, row: Row | null): number {
  return piece.spots.find((spot) => spot.row === row)?.walk ?? 0;
}

/** The shortest walk that it could have elsewhere, whoever is there. */
function nearestOf({ piece, home }: Homeless): number {
  return piece.spots.find(({ row }) => row !== home)?.walk ?? Number.POSITIVE_INFINITY;
}
