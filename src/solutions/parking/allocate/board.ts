/**
 * The board on which bookings are laid: bays with what lies on them, in order of time. It is changed in place while
 * an answer is searched and thrown away after it; whoever changes it takes back what did not lead anywhere.
 */
import type { Held, Situation, Span, Wish } from './model.ts';

/** A bay on the board; what lies on it never overlaps, the pause after each included. */
export interface Row {
  readonly id: string;
  readonly open: readonly Span[];
  readonly pause: number;
  /** By time. */
  readonly pieces: Piece[];
}

/** A bay where a piece may lie, and the metres to walk from there. */
export interface Spot {
  readonly row: Row;
  readonly walk: number;
}

/** A booking, or the wish for one. */
export interface Piece {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly isFixed: boolean;
  /** Where it may lie, nearest first; the bay that it holds stays one of them. Found when it is asked for first. */
  readonly spots: readonly Spot[];
  row: Row | null;
}

export interface Board {
  readonly rows: ReadonlyMap<string, Row>;
  readonly pieces: Piece[];
}

/** Metres that count for a bay which no longer keeps the promise: any that does is better. */
const NO_LONGER_FITS = 1_000;

/** Bookings of bays that are not in the situation are left out: nobody holds their lock. */
export function boardOf({ bays, held }: Situation): Board {
  const rows = new Map<string, Row>(
    bays.map(({ id, open, pause }) => [id, { id, open, pause, pieces: [] }] as const),
  );
  const pieces: Piece[] = [];
  for (const one of held) {
    const row = rows.get(one.bay);
    if (row === undefined) continue;
    const piece = pieceOf(rows, one, row);
    pieces.push(piece);
    lay(piece, row);
  }
  return { rows, pieces };
}

/** `row`: where it lies already. */
export function pieceOf(rows: ReadonlyMap<string, Row>, wish: Wish | Held, row: Row | null = null): Piece {
  const { id, from, until } = wish;
  const isFixed = 'isFixed' in wish && wish.isFixed;
  let spots: Spot[] | null = isFixed ? [] : null;
  return {
    id,
    from,
    until,
    isFixed,
    get spots() {
      // Most bookings of a town are never touched by a search.
      spots ??= spotsOf(rows, wish, row);
      return spots;
    },
    row: null,
  };
}

function spotsOf(rows: ReadonlyMap<string, Row>, wish: Wish, home: Row | null): Spot[] {
  const spots: Spot[] = [];
  for (const { bay, walk } of wish.fits) {
    const row = rows.get(bay);
    if (row !== undefined && (row === home || isOpen(row, wish))) spots.push({ row, walk });
  }
  if (home !== null && !spots.some(({ row }) => row === home))
    spots.push({ row: home, walk: NO_LONGER_FITS });
  return spots.sort((a, b) => a.walk - b.walk);
}

export function isOpen({ open }: Pick<Row, 'open'>, { from, until }: Span): boolean {
  return open.some((span) => span.from <= from && until <= span.until);
}

/** Puts it there; what overlaps must have been taken away before. */
export function lay(piece: Piece, row: Row): void {
  let at = row.pieces.length;
  while (at > 0 && (row.pieces[at - 1]?.from ?? 0) > piece.from) at--;
  row.pieces.splice(at, 0, piece);
  piece.row = row;
}

export function take(piece: Piece): void {
  const { row } = piece;
  if (row === null) return;
  row.pieces.splice(row.pieces.indexOf(piece), 1);
  piece.row = null;
}

/** What lies where the span should go, pauses after both included. */
export function inTheWay({ pieces, pause }: Row, { from, until }: Span): Piece[] {
  const found: Piece[] = [];
  for (const other of pieces) {
    if (other.from >= until + pause) break;
    if (from < other.until + pause) found.push(other);
  }
  return found;
}

export function isFree({ pieces, pause }: Row, { from, until }: Span): boolean {
  for (const other of pieces) {
    if (other.from >= until + pause) return true;
    if (from < other.until + pause) return false;
  }
  return true;
}

/** Minutes that stay free before or after the span in this gap of the bay, whichever are fewer. */
export function shorterRest({ open, pieces, pause }: Row, { from, until }: Span): number {
  const window = open.find((span) => span.from <= from && until <= span.until);
  let [before, after] = [from - (window?.from ?? from), (window?.until ?? until) - until];
  for (const other of pieces) {
    if (other.from < until) before = Math.min(before, from - other.until - pause);
    else after = Math.min(after, other.from - pause - until);
  }
  return Math.min(before, after);
}
