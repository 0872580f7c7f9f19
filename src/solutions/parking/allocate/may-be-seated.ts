/**
 * Whether there is a bay for everybody at each single moment. If not, no search for an arrangement need begin: most
 * refusals of a full town end here.
 */
import type { Piece, Row } from './board.ts';

/** False: it is certain that not all can lie. True: perhaps. */
export function mayBeSeated(piece: Piece): boolean {
  const moments = new Set([piece.from]);
  for (const { row } of piece.spots) {
    for (const other of row.pieces) {
      if (piece.from < other.from && other.from < piece.until) moments.add(other.from);
    }
  }
  for (const moment of moments) if (!isRoomAt(piece, moment)) return false;
  return true;
}

/**
 * Looks for a way from bay to bay, each freed by whoever is there then and can go to the next, to a bay that nobody
 * has then. At one moment that is exact: if there is no such way, there are more cars than bays.
 */
function isRoomAt(piece: Piece, moment: number): boolean {
  const seen = new Set<Row>();
  const open: Piece[] = [piece];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const { row } of one.spots) {
      // With a shorter pause it would be gone from there by then.
      if (one.until + row.pause <= moment) return true;
      if (seen.has(row)) continue;
      seen.add(row);
      const there = whoIsAt(row, moment);
      if (there === null) return true;
      if (!there.isFixed) open.push(there);
    }
  }
  return false;
}

function whoIsAt({ pieces, pause }: Row, moment: number): Piece | null {
  for (const one of pieces) {
    if (one.from > moment) return null;
    if (moment < one.until + pause) return one;
  }
  return null;
}
