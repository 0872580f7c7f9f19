/**
 * What the API of bookings takes and answers: the same for the server and the web. Types only. Instants are ISO 8601
 * with Z, money is cents, lengths are centimetres, distances metres.
 */

import type { Refusal } from '../allocate/model.ts';
import type { BookingState, LotKind, Needs } from '../model.ts';

/**
 * `POST /api/parking/bookings` answers `BookingView`; the same `wish` again answers the same booking. Refused with a
 * problem: `RefusalMore` in its members.
 */
export interface BookingForm {
  /** Chosen by the device (uuid), the same when it is sent again. */
  wish: string;
  /** Place at which was searched. */
  ars: string;
  /** `near`: any bay within `near.within` metres that fits; `bay`: this one. */
  kind: 'near' | 'bay';
  /** Of `near`: the destination, at most 4 decimals, and metres (50–2000). Left out for `bay`. */
  near?: { lon: number; lat: number; within: number } | undefined;
  /** Of `bay`: its id. */
  bay?: string | undefined;
  from: string;
  until: string;
  needs: Needs;
  plate?: string | undefined;
  /** The price that was seen, in cents: of `bay` exactly this, of `near` the most that is paid. */
  price: number;
  /** `free` where the price is 0. */
  pay: 'free' | 'direct' | 'provider';
  /** Version of the terms that were agreed. */
  terms: string;
}

/**
 * `POST /api/parking/bookings/preview`: what a booking would be, to be read before it is made. Nothing is held. Refused
 * like a booking. `price`: as it was seen; null: not known yet. Answers `BookingPreview`.
 */
export interface PreviewForm extends Pick<BookingForm, 'ars' | 'kind' | 'near' | 'bay' | 'needs'> {
  from: string;
  until: string;
  price: number | null;
}
export interface BookingPreview {
  /** As the house takes it: a beginning that lies a few minutes back is now. */
  from: string;
  until: string;
  /** Of `bay` exactly this; of `near` the most that is paid, unless the bay is told at once (`fixedFrom` null). */
  price: number;
  /** How it comes about, in words; none where the bay and so the sum is not certain yet. */
  lines: { text: string; price: string }[];
  /** Of `bay`: the lot and the name of the bay. */
  lot: { title: string; label: string } | null;
  /** When the bay will be told; null: with the booking. */
  fixedFrom: string | null;
  /** Cancelling costs nothing until then. */
  freeUntil: string;
  pay: 'free' | 'direct';
  /** Version of the terms that hold. */
  terms: string;
  now: string;
}

/** `PATCH /api/parking/bookings/:id`: another time, another vehicle; what is left out stays. Answers `BookingView`. */
export interface BookingChange {
  version: number;
  from?: string | undefined;
  until?: string | undefined;
  needs?: Needs | undefined;
  plate?: string | null | undefined;
  /** As in `BookingForm`, for the whole booking as it will be; needed where the time changes (`…/quote` tells it). */
  price?: number | undefined;
}

/** `POST /api/parking/bookings/:id/extend`, `BookingView`. The new end, and the price of the whole booking as seen. */
export interface BookingExtension {
  version: number;
  until: string;
  price: number;
}

/**
 * `POST /api/parking/bookings/:id/<action>` for `cancel`, `end` (earlier than booked, or: I am leaving), `arrive`
 * (`bay`: from the QR at the lot, checked), `leave` (the same as `end`, said at the end), `blocked` (my bay is taken or
 * closed: another one is looked for at once). Each answers `BookingView`.
 */
export interface BookingAct {
  version: number;
  bay?: string | undefined;
}

/** `POST /api/parking/bookings/:id/rate`, and of an owner `POST /api/parking/lots/:lot/bookings/:id/rate`. */
export interface RatingForm {
  stars: number;
  words: string;
}

/** `GET /api/parking/bookings/:id/quote?from=&until=`: what the whole booking would cost where it is now. */
export interface BookingQuote {
  price: number;
}

/** `GET /api/parking/bookings?which=upcoming|past&page=1` */
export interface BookingList {
  bookings: BookingView[];
  page: number;
  pages: number;
  /** The server's clock, for "in 20 minutes". */
  now: string;
}

/** What can be done now; the screen offers these and no others. */
export type BookingCan = 'change' | 'extend' | 'end' | 'cancel' | 'arrive' | 'leave' | 'blocked' | 'rate';

/** The driver's view. */
export interface BookingView {
  id: string;
  code: string;
  version: number;
  kind: 'near' | 'bay';
  state: BookingState;
  from: string;
  until: string;
  /** Place of the lot. */
  ars: string;
  needs: Needs;
  /** null: not given, or forgotten because the booking is over. */
  plate: string | null;
  /** Promised of `near`; null: of `bay`, or over. */
  near: { lon: number; lat: number; within: number } | null;
  /** The most that is paid; `isFinal`: exactly this. */
  price: number;
  isFinal: boolean;
  pay: 'free' | 'direct' | 'provider';
  terms: string;
  /** When the bay will be told; null: it is. */
  fixedFrom: string | null;
  /** Where it is, once it may be shown (`near`: fixed; `bay`: from the confirmation); null: not yet, or over. */
  spot: BookingSpot | null;
  /** Title and kind of the lot where the bay is known, with its id for ratings and links; null: not yet. */
  lot: { id: string; title: string; kind: LotKind } | null;
  cancel: { isFree: boolean /** Free until this instant; null: never more. */; freeUntil: string | null };
  can: BookingCan[];
  /** Moved for others, re-housed, told: in order. */
  steps: BookingStep[];
  /** Whom to call when something is wrong; '' for nobody. */
  phone: string;
  /** Own rating, once given. */
  rating: { stars: number; words: string } | null;
  /** Address of the calendar file. */
  calendar: string;
  now: string;
}

export interface BookingSpot {
  bay: string;
  label: string;
  street: string;
  houseNumber: string;
  hint: string;
  lon: number;
  lat: number;
  /** `geo:` link of the exact place. */
  geo: string;
  /** null: shown from this instant on (`accessFrom`) until the end. */
  access: { kind: 'open' | 'code' | 'qr' | 'key' | 'operator'; text: string } | null;
  accessFrom: string;
}

/** Names of what happened, in order of a booking's life. */
export type StepName =
  | 'booked'
  | 'changed'
  | 'extended'
  | 'moved'
  | 'rehoused'
  | 'fixed'
  | 'started'
  | 'arrived'
  | 'blocked'
  | 'warned'
  | 'owner-told'
  | 'overstay'
  | 'overstay-said'
  | 'next-rehoused'
  | 'nothing-free'
  | 'left'
  | 'ended'
  | 'resolved'
  | 'no-show'
  | 'released'
  | 'cancelled'
  | 'lapsed';

export interface BookingStep {
  at: string;
  what: StepName;
  by: 'driver' | 'owner' | 'desk' | 'house';
}

/** Members of the problem with which a booking or change is refused (409): why, and what would go instead. */
export interface RefusalMore {
  reason: Refusal['reason'] | 'own' | 'example' | 'gone' | 'longest' | 'notice' | 'not-let' | 'price';
  next: {
    /** The same length at another time; null: none was found near it. */
    time: { from: string; until: string } | null;
    /** A greater distance at which it goes at the wanted time, metres; null: none was found. */
    within: number | null;
    /** Of a fixed bay: from where that distance counts, the point of its lot that everybody sees; null: of `near`. */
    around: { lon: number; lat: number } | null;
  };
  /** Of the code `parking-price-changed`: the price now. */
  price?: number | undefined;
  /** Of the code `parking-time-past`: the server's clock. */
  now?: string;
}

/** `GET /api/parking/lots/:lot/bookings?which=upcoming|past&page=1`: the owner's view. */
export interface LotBookings {
  bookings: LotBooking[];
  page: number;
  pages: number;
  now: string;
}

export interface LotBooking {
  id: string;
  code: string;
  version: number;
  bay: string;
  label: string;
  state: BookingState;
  from: string;
  until: string;
  price: number;
  pay: 'free' | 'direct' | 'provider';
  /** `near` and not fixed: it may still move to another bay. */
  mayMove: boolean;
  /** Only while it runs; null before and after. */
  driver: { initials: string; plate: string | null } | null;
  arrivedAt: string | null;
  leftAt: string | null;
  /** Minutes over its end; 0: none. */
  over: number;
  steps: BookingStep[];
  can: ('say-overstay' | 'rate')[];
  /** What the driver and the owner gave. */
  ratings: { driver: number | null; owner: number | null };
}

/**
 * `POST /api/parking/lots/:lot/bays/:bay/block`: closed until then (snow, a stranger's car); null: open again. Bookings
 * of that time are re-housed, or cancelled with notice where nothing is free. Answers `BlockedBay`.
 */
export interface BayBlock {
  until: string | null;
}
export interface BlockedBay {
  until: string | null;
  /** How many bookings moved, and how many had to be cancelled. */
  moved: number;
  cancelled: number;
}
