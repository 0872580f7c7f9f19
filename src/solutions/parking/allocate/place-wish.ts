/** Answers a wish: which bay it gets, who moves for it, or why not and when it would go. */
import { boardOf, isFree, lay, type Piece, pieceOf } from './board.ts';
import { layAll } from './lay-all.ts';
import { makeRoom } from './make-room.ts';
import type { Answer, Situation, Wish } from './model.ts';
import { nextTime } from './next-time.ts';

/** Steps of the search for room: some milliseconds. */
const STEPS = 4_000;

/**
 * Takes the wish wherever all promises can be kept: at once in a free bay, else by moving others that are not fixed yet
 * to bays of their own promise. A feasible wish is never refused for the sake of later ones.
 */
export function placeWish(situation: Situation, wish: Wish): Answer {
  const board = boardOf(situation);
  const piece = pieceOf(board.rows, wish);
  const before = new Map(board.pieces.map((one) => [one, one.row]));
  if (seatFreely(piece) || makeRoom(piece, { left: STEPS }) || layAll(piece, { left: STEPS })) {
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

function seatFreely(piece: Piece): boolean {
  const spot = piece.spots.find(({ row }) => isFree(row, piece));
  if (spot === undefined) return false;
  lay(piece, spot.row);
  return true;
}
