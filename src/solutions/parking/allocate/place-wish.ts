/** Answers a wish: which bay it gets, who moves for it, or why not and when it would go. */
import { type Board, boardOf, isFree, lay, type Piece, pieceOf, type Row, shorterRest } from './board.ts';
import { layAll } from './lay-all.ts';
import { type Budget, makeRoom } from './make-room.ts';
import { mayBeSeated } from './may-be-seated.ts';
import type { Answer, Situation, Wish } from './model.ts';
import { nextTime } from './next-time.ts';

/** Bays that each search for room may look at: some milliseconds. */
const STEPS = 10_000;
/** Metres of walk that a minute cut off from a gap counts as; rests that are longer serve most wishes whole. */
const METRES_A_MINUTE = 0.5;
const LONG_REST = 240;

/**
 * Takes the wish wherever all promises can be kept: at once in a free bay, else by moving others that are not fixed yet
 * to bays of their own promise. A feasible wish is never refused for the sake of later ones.
 */
export function placeWish(situation: Situation, wish: Wish): Answer {
  return placeOn(boardOf(situation), wish, () => true);
}

/**
 * The same on a board that is kept for several wishes: what is taken lies there afterwards, a refusal leaves everything
 * as it was. `mayMove`: asked where nothing is free, whether others may move for it.
 */
export function placeOn(board: Board, wish: Wish, mayMove: () => boolean): Answer {
  const piece = pieceOf(board.rows, wish);
  if (seatFreely(piece) && piece.row !== null) return { bay: piece.row.id, moves: new Map() };
  if (piece.spots.length > 0 && mayMove() && mayBeSeated(piece)) {
    const before = new Map(board.pieces.map((one) => [one, one.row]));
    if ((makeRoom(piece, budget()) || layAll(piece, budget())) && piece.row !== null) {
      const moves = new Map<string, string>();
      for (const [one, row] of before) {
        if (one.row !== null && one.row !== row) moves.set(one.id, one.row.id);
      }
      return { bay: piece.row.id, moves };
    }
  }
  const rows = wish.fits.flatMap(({ bay }) => board.rows.get(bay) ?? []);
  const reason = rows.length === 0 ? 'no-bay-fits' : piece.spots.length === 0 ? 'not-open' : 'all-taken';
  return { refusal: { reason, next: nextTime(rows, wish) } };
}

function budget(): Budget {
  return { left: STEPS };
}

/** A short walk, and close to the end of a gap: what is left in one piece serves more wishes than two halves. */
function seatFreely(piece: Piece): boolean {
  let best: { row: Row; cost: number } | null = null;
  for (const { row, walk } of piece.spots) {
    if (!isFree(row, piece)) continue;
    const cost = walk + METRES_A_MINUTE * Math.min(shorterRest(row, piece), LONG_REST);
    if (best === null || cost < best.cost) best = { row, cost };
  }
  if (best === null) return false;
  lay(piece, best.row);
  return true;
}
