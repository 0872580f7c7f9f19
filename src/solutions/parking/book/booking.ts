/** A booking as it is read from its table. Types and lists of states; instants are ISO 8601. */
import type { BookingState, Needs } from '../model.ts';

/** What else is known of a booking; grows with its life. */
export interface BookingRecord {
  /** Nothing could be found for it in time: it may be cancelled without cost at any time. */
  mayCancelFree?: true;
  /** As it was cancelled: without cost, or too late for that. */
  cancelled?: 'free' | 'late';
  /** The owner was told that somebody stays too long; the owner, or who comes next, said that it is so. */
  ownerTold?: true;
  overstaySaid?: true;
  /** Cancelled with the account of its owner: the driver has to be told. */
  untold?: true;
  /** What the owner wrote when the lot was taken away. */
  reason?: string;
}

export interface Booking {
  ars: string;
  id: string;
  code: string;
  wish: string;
  driver: string | null;
  lot: string;
  bay: string;
  kind: 'near' | 'bay';
  state: BookingState;
  from: string;
  until: string;
  heldFrom: string;
  heldUntil: string;
  lon: number | null;
  lat: number | null;
  within: number | null;
  needs: Needs;
  plate: string | null;
  price: number;
  pay: 'free' | 'direct' | 'provider';
  terms: string;
  record: BookingRecord;
  version: number;
  createdAt: string;
  changedAt: string;
  fixedAt: string | null;
  arrivedAt: string | null;
  leftAt: string | null;
  endedAt: string | null;
}

/** Still to come: may be changed and cancelled. */
export const AHEAD: readonly BookingState[] = ['pending', 'confirmed', 'fixed'];
/** The bay is used, or meant to be. */
export const RUNNING: readonly BookingState[] = ['active', 'overstay'];
/** Nothing comes any more. */
export const OVER: readonly BookingState[] = [
  'ended',
  'no-show',
  'cancelled-driver',
  'cancelled-owner',
  'lapsed',
];

export const NO_NEEDS: Needs = {
  ...{ length: null, width: null, height: null },
  ...{ stepFree: false, wide: false, roofed: false, charging: false },
};

/** Whether the allocation may still give it another bay. */
export function mayMove({ kind, state }: Pick<Booking, 'kind' | 'state'>): boolean {
  return kind === 'near' && (state === 'pending' || state === 'confirmed');
}

/** What is forgotten at once when a booking is over: the plate, the vehicle, where somebody wanted to go. */
export const FORGOTTEN: Pick<Booking, 'plate' | 'lon' | 'lat' | 'needs'> = {
  ...{ plate: null, lon: null, lat: null },
  needs: NO_NEEDS,
};
