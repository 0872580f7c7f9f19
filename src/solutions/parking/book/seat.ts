/** Finds a bay for a booking among all others in the tiles that are held. */
import type { Kysely } from 'kysely';
import type { Refusal, Span } from '../allocate/model.ts';
import { placeOn } from '../allocate/place-wish.ts';
import { isCrowded } from './crowded.ts';
import type { Scene, SceneBay } from './scene.ts';
import { type HeldBooking, heldIn, type Move } from './scene-store.ts';
import { layTable, type Table } from './table.ts';
import { fitsIn, type Unfit, type Want } from './want.ts';

/** Others move only if all of their time lies within so much around the wish: then all that is in their way is known. */
const AROUND = 1_440;
const QUARTER = 15;

export interface Seat {
  bay: SceneBay;
  price: number;
  /** End of what the bay is held for, its pause included. */
  heldUntil: number;
  moves: Move[];
}
export interface NoSeat {
  why: Unfit | Refusal['reason'];
  /** Of `price`: what it would cost. */
  price: number | null;
  next: Span | null;
}

/**
 * `id`: the booking itself, which is not in its own way, or the one that the wish becomes;
 * `table`: what is held, on which the seat and its moves lie afterwards; else it is read. Minutes; `now` too.
 */
export async function findSeat(
  db: Kysely<unknown>,
  scene: Scene,
  { want, id, now, table }: { want: Want; id: string; now: number; table?: Table },
): Promise<Seat | NoSeat> {
  const found = fitsIn(scene, want, now);
  if (found.unfit !== null) {
    const next =
      found.unfit === 'notice'
        ? await nextAfterNotice(db, scene, { want, id, now, ...(table && { table }) })
        : null;
    return { why: found.unfit, price: found.price, next };
  }
  const { board, bookings, held } = table ?? (await readTable(db, scene, { span: want, now, without: id }));
  const wish = { id, from: want.from, until: want.until, fits: found.fits };
  // Only where nothing is free, it is reckoned who could go where.
  const answer = placeOn(board, wish, () => !isCrowded({ held: held() }, wish));
  if ('refusal' in answer) return { why: answer.refusal.reason, price: null, next: answer.refusal.next };
  const bay = scene.bays.get(answer.bay);
  const fit = found.fits.find((one) => one.bay === bay?.bay.id);
  if (bay === undefined || fit === undefined)
    throw new Error('The allocation chose a bay that was not offered');
  const moved: Move[] = [];
  for (const [other, to] of answer.moves) {
    const booking = bookings.get(other);
    const there = scene.bays.get(to);
    if (booking === undefined || there === undefined)
      throw new Error('The allocation moved what is not there');
    const heldUntil = booking.until + there.of.lot.record.pause;
    moved.push({ booking, lot: there.of.lot.id, bay: to, heldUntil });
  }
  table?.moved(moved);
  return {
    bay,
    price: fit.price,
    heldUntil: want.until + bay.of.lot.record.pause,
    moves: moved,
  };
}

/** The same length as soon as the shortest notice allows. */
async function nextAfterNotice(
  db: Kysely<unknown>,
  scene: Scene,
  { want, id, now, table }: { want: Want; id: string; now: number; table?: Table },
): Promise<Span | null> {
  const notices = [...scene.bays.values()].map(({ of }) => of.lot.record.notice);
  for (const notice of [...new Set(notices)].sort((a, b) => a - b)) {
    const from = Math.ceil((now + notice) / QUARTER) * QUARTER;
    const later = { ...want, from, until: from + want.until - want.from };
    if (from <= want.from || fitsIn(scene, later, now).unfit !== null) continue;
    // Tried on a table of its own: nobody takes what is only proposed.
    const range = rangeAround(later);
    const isKnown = table && table.range.from <= range.from && range.until <= table.range.until;
    const own = isKnown && layTable(scene, { range, now, booked: [...table.bookings.values()] });
    const seat = await findSeat(db, scene, { want: later, id, now, ...(own && { table: own }) });
    return 'bay' in seat ? { from, until: later.until } : seat.next;
  }
  return null;
}

/** `span`: of the wishes; `without`: a booking that is not in the way. */
export async function readTable(
  db: Kysely<unknown>,
  scene: Scene,
  { span, now, without }: { span: Span; now: number; without?: string },
): Promise<Table> {
  const range = rangeAround(span);
  const booked = await heldInScene(db, scene, range);
  return layTable(scene, { range, now, booked: booked.filter(({ id }) => id !== without) });
}

/** Everything that is held in the tiles at some time of a span. */
function heldInScene(db: Kysely<unknown>, scene: Scene, span: Span): Promise<HeldBooking[]> {
  return heldIn(db, {
    ars: [...new Set([...scene.bays.values()].map(({ bay }) => bay.ars))],
    bays: [...scene.bays.keys()],
    span,
  });
}

/** Whole days, so that open times are reckoned once for many wishes. */
function rangeAround({ from, until }: Span): Span {
  return {
    from: Math.floor((from - AROUND) / AROUND) * AROUND,
    until: Math.ceil((until + AROUND) / AROUND) * AROUND,
  };
}
