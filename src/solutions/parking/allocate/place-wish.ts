/** Answers a wish: which bay it gets, who moves for it, or why not and when it would go. */
import { boardOf, isFree, lay, type Piece, pieceOf } from './board.ts';
import { layAll } from './lay-all.ts';
import { type Budget, makeRoom } from './make-room.ts';
import { mayBeSeated } from './may-be-seated.ts';
import type { Answer, Situation, Wish } from './model.ts';
import { nextTime } from './next-time.ts';

/** Bays that each search for room may look at: some milliseconds. */
const STEPS = 20_000;

/**
 * Takes the wish wherever all promises can be kept: at once in a free bay, else by moving others that are not fixed yet
 * to bays of their own promise. A feasible wish is never refused for the sake of later ones.
 */
export function placeWish(situation: Situation, wish: Wish): Answer {
  const board = boardOf(situation);
  const piece = pieceOf(board.rows, wish);
  const before = new Map(board.pieces.map((one) => [one, one.row]));
  if (seatFreely(piece) || (mayBeSeated(piece) && (makeRoom(piece, budget()) || layAll(piece, budget())))) {
    const moves = new Map<string, string>();
    for (const [one, row] of before) {
      if (one.row !== null && one.row !== row) moves.set(one.id, one.row.id);
    }
    if (piece.row !== null) return { bay: piece.row.id, moves };
  }
  const rows = wish.fits.flatMap(({ bay }) => board.rows.get(bay) ?? []);
  const reason = rows.length === 0 ? 'no-bay-fits' : piece.spots.length === 0 ? 'not-open' : 'all-taken';
  return { refusal: { reason, next: nextTime(rows, wish) } };
}

function budget(): Budget {
  return { left: STEPS };
}

function seatFreely(piece: Piece): boolean {
  const spot = piece.spots.find(({ row }) => isFree(row, piece));
  if (spot === undefined) return false;
  lay(piece, spot.row);
  return true;
}
