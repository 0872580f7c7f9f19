/**
 * Every arrangement of the few bookings that a wish can touch at all, directly or through others: where moving one
 * after the other finds no room, it may still be there if many change places at once. Only for few, as there are
 * too many arrangements of many.
 */
import { inTheWay, isFree, lay, type Piece, type Row, take } from './board.ts';
import type { Budget } from './make-room.ts';

/** Most bookings to be arranged anew. */
const FEW = 12;

/** Whether all of them lie now, the piece too; if not, everything is as it was. */
export function layAll(piece: Piece, budget: Budget): boolean {
  const touched = touchedBy(piece);
  if (touched === null) return false;
  const before = new Map(touched.map((one) => [one, one.row]));
  for (const one of touched) take(one);
  if (layEach(touched, before, budget)) return true;
  for (const [one, row] of before) if (row !== null) lay(one, row);
  return false;
}

/** The piece and all that might have to make way for it; null: too many. */
function touchedBy(piece: Piece): Piece[] | null {
  const touched = new Set([piece]);
  for (const one of touched) {
    for (const { row } of one.spots) {
      for (const other of inTheWay(row, one)) if (!other.isFixed) touched.add(other);
    }
    if (touched.size > FEW) return null;
  }
  return [...touched];
}

function layEach(pieces: readonly Piece[], before: ReadonlyMap<Piece, Row | null>, budget: Budget): boolean {
  if (--budget.left < 0) return false;
  // Whoever has the fewest bays left comes first: that ends most arrangements early.
  const [first] = pieces
    .map((piece) => ({ piece, free: piece.spots.filter(({ row }) => isFree(row, piece)) }))
    .sort((a, b) => a.free.length - b.free.length);
  if (first === undefined) return true;
  const { piece, free } = first;
  const rest = pieces.filter((one) => one !== piece);
  // Where it lay before comes first: nobody moves without need.
  const home = before.get(piece);
  for (const { row } of free.sort((a, b) => Number(b.row === home) - Number(a.row === home))) {
    lay(piece, row);
    if (layEach(rest, before, budget)) return true;
    take(piece);
  }
  return false;
}
