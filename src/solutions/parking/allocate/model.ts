/**
 * Words of the allocation: which booking holds which bay. Pure logic, without people, addresses or database. Times are
 * whole minutes since 1970, distances metres, money cents.
 */

/** `until` is exclusive. */
export interface Span {
  from: number;
  until: number;
}

/** A bay that is open to bookings. What a wish needs of it was checked before: a wish names the bays that fit. */
export interface Bay {
  id: string;
  /** When it may be booked, in order, not touching each other. */
  open: readonly Span[];
  /** Minutes that it stays free after a booking. */
  pause: number;
}

/** A bay that would do for a wish: how far it is from the destination, and what the whole booking costs there. */
export interface Fit {
  bay: string;
  walk: number;
  price: number;
}

/** A booking that is wanted, or that was promised. */
export interface Wish extends Span {
  id: string;
  /** All bays that keep the promise (distance, size, price), nearest first; of a booking of a fixed bay only that one. */
  fits: readonly Fit[];
}

/** A promised booking: it always holds a bay; `isFixed`: it stays where it is (settled, running, or a fixed bay). */
export interface Held extends Wish {
  bay: string;
  isFixed: boolean;
}

/** Everything in the zones that are held by the lock. */
export interface Situation {
  bays: readonly Bay[];
  held: readonly Held[];
}

/** Why a wish cannot be served, and what would go instead. */
export interface Refusal {
  reason: 'no-bay-fits' | 'not-open' | 'all-taken';
  /** The same length at another time, the earliest that is possible within the situation; null: none was found. */
  next: Span | null;
}

export type Answer =
  /** Bay of the new booking, and of every promised one that moves for it. */
  { bay: string; moves: ReadonlyMap<string, string> } | { refusal: Refusal };
