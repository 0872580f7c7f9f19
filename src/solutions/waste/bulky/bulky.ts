/** Bulky waste on request. Types and lists only: the same for the server and the web. */

export const REQUEST_STATES = ['unconfirmed', 'booked', 'waiting', 'cancelled', 'done', 'not-done'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const LONGEST = { street: 200, number: 20, items: 2000, note: 500, reason: 1000 } as const;
/** Cubic metres of one household that the form takes. */
export const MOST_VOLUME = 20;
/** For how long the link that confirms an address can be used. */
export const CONFIRM_HOURS = 48;

/** A day for bulky waste. Civil dates. */
export interface Slot {
  ars: string;
  id: string;
  day: string;
  /** Districts in addresses; empty: all of the unit. */
  slugs: string[];
  /** Households, and cubic metres (null: not counted). */
  capacity: number;
  volume: number | null;
  /** Last day on which one may ask for it. */
  deadline: string;
  note: string;
  taken: number;
  takenVolume: number;
  waiting: number;
  version: number;
  isWithdrawn: boolean;
  reason: string | null;
}

export interface BulkyRequest {
  ars: string;
  id: string;
  slot: string;
  day: string;
  town: string;
  street: string;
  number: string;
  items: string;
  /** Cubic metres. */
  volume: number;
  state: RequestState;
  language: string;
  version: number;
  /** Instant. */
  createdAt: string;
}

/** Whether there is no room for one more household. */
export function isFull({ capacity, taken, volume, takenVolume }: Slot): boolean {
  return taken >= capacity || (volume !== null && takenVolume >= volume);
}
