/** Scene and bookings laid out once for all wishes of a transaction, and kept as they become within it. */
import { type Board, boardOf, lay, pieceOf, take } from '../allocate/board.ts';
import type { Fit, Held, Situation, Span } from '../allocate/model.ts';
import { without } from '../lots/spans.ts';
import { mayMove } from './booking.ts';
import { openOf, type Scene } from './scene.ts';
import type { HeldBooking, Move } from './scene-store.ts';
import { fitsIn, type Want } from './want.ts';

export interface Table {
  /** What is known: bookings that do not lie within it as a whole stay where they are. */
  readonly range: Span;
  readonly board: Board;
  readonly bookings: ReadonlyMap<string, HeldBooking>;
  held(): Iterable<Held>;
  /** They lie there already. */
  moved(moves: readonly Move[]): void;
  /** A wish that lies there already became a booking. */
  seated(booking: HeldBooking): void;
}

/** `now`: minute; `booked`: all that is held in the range. */
export function layTable(
  scene: Scene,
  { range, now, booked }: { range: Span; now: number; booked: readonly HeldBooking[] },
): Table {
  const bookings = new Map<string, HeldBooking>();
  const held = new Map<string, Held>();
  const put = (one: HeldBooking): Held => {
    const laid = heldOf(one, { scene, range, now });
    bookings.set(one.id, one);
    held.set(one.id, laid);
    return laid;
  };
  for (const one of booked) put(one);
  const board = boardOf({ bays: baysOf(scene, range, now), held: [...held.values()] });
  return {
    ...{ range, board, bookings },
    held: () => held.values(),
    moved(moves) {
      for (const { booking, lot, bay, heldUntil } of moves) put({ ...booking, lot, bay, heldUntil });
    },
    seated(booking) {
      const row = board.rows.get(booking.bay);
      const wished = row?.pieces.find(({ id }) => id === booking.id);
      if (row === undefined || wished === undefined) throw new Error('Only what lies there can be seated');
      take(wished);
      const piece = pieceOf(board.rows, put(booking), row);
      lay(piece, row);
      board.pieces.push(piece);
    },
  };
}

function baysOf(scene: Scene, range: Span, now: number): Situation['bays'] {
  return [...scene.bays.values()].map(({ bay, of, blockedUntil }) => {
    const open = openOf(of, range);
    const isBlocked = blockedUntil !== null && blockedUntil > now;
    return {
      id: bay.id,
      open: isBlocked ? without(open, [{ from: range.from, until: blockedUntil }]) : open,
      pause: of.lot.record.pause,
    };
  });
}

/** Where else it could be is reckoned when somebody asks. The pause of its bay is added by the allocation. */
function heldOf(one: HeldBooking, { scene, range, now }: { scene: Scene; range: Span; now: number }): Held {
  const pause = scene.bays.get(one.bay)?.of.lot.record.pause ?? 0;
  const { id, bay, heldFrom: from, lon, lat, within } = one;
  const isWithin = range.from <= one.heldFrom && one.heldUntil <= range.until;
  // A bay whose pause was changed since: it keeps what it holds.
  const isUsual = one.heldUntil === one.until + pause;
  if (!mayMove(one) || !isWithin || !isUsual || lon === null || lat === null || within === null)
    return { id, bay, from, until: Math.max(from, one.heldUntil - pause), fits: [], isFixed: true };
  let fits: readonly Fit[] | null = null;
  return {
    ...{ id, bay, from, until: one.until, isFixed: false },
    get fits() {
      fits ??= fitsIn(scene, wantOfHeld(one, { lon, lat, within }), now).fits;
      return fits;
    },
  };
}

function wantOfHeld(one: HeldBooking, near: Want['near']): Want {
  return {
    ...{ from: one.from, until: one.until, near, bay: null, needs: one.needs },
    ...{ price: one.price, isExact: false, driver: one.driver, ars: one.ars, lot: one.lot },
    without: NONE,
  };
}

const NONE: ReadonlySet<string> = new Set();
