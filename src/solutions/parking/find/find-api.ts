/**
 * What `GET /api/parking/free` answers: lots in the tiles that were asked for, and what of them can be had at that
 * time. Points are blurred, addresses are not in it. Lengths in centimetres, money in cents, times as instants.
 */
import type { Access, LotKind } from '../model.ts';

/** A bay that is free for the whole time, with what a vehicle must know of it. */
export interface FreeBay {
  id: string;
  /** Centimetres; height null: nothing above it. */
  length: number;
  width: number;
  height: number | null;
  isRoofed: boolean;
  /** Kilowatts; null: no charging. */
  charging: number | null;
  isStepFree: boolean;
  isWide: boolean;
}

/**
 * Why a lot has nothing for that time: closed, all bays taken or blocked, too late to book (notice), longer than may be
 * stayed, begun already, or not let for so short or so long a time.
 */
export type NotFree = 'closed' | 'taken' | 'notice' | 'too-long' | 'past' | 'no-price';

/** `sure`: two bays or more would do, one of them is held from the booking on; `last`: only one would. */
export type Certainty = 'sure' | 'last';

export interface FoundLot {
  id: string;
  title: string;
  /** Language of the title. */
  lang?: string;
  kind: LotKind;
  /** Degrees WGS 84, blurred (`lots/blur.ts`). */
  lon: number;
  lat: number;
  access: Access['kind'];
  /** Bays that are let at all, also taken ones. */
  total: number;
  /** Empty: see `why`. */
  bays: FreeBay[];
  why: NotFree | null;
  /** Cents for the whole time in one bay; 0: free of charge; null where nothing is free. */
  price: number | null;
  /** Of the lot alone; the phone reckons it anew of all that fit within the walk. Null: nothing is free. */
  certainty: Certainty | null;
  /** The same length at the next time it can be had here within three days; null: none, or something is free. */
  next: { from: string; until: string } | null;
  /** Of drivers; null: nobody yet. */
  rating: { mean: number; count: number } | null;
  /** Own path below the place, or below `town`: `parken/platz/<id>`. */
  page: string;
  /** Where it is not the place that was asked for: the municipality at its border, and its own path. */
  town?: { ars: string; name: string; path: string };
  /** Invented for trying out: to be looked at, not booked. */
  example?: true;
}

export interface FreeAnswer {
  /** Instants, as asked. */
  from: string;
  until: string;
  lots: FoundLot[];
  /** More than 500 lots: only those with something free, and of these the first. */
  isCut: boolean;
}

/**
 * Query of the room for a new booking, `/mein-bereich/parken/buchungen/neu?…`: what was found. The vehicle is read from
 * the device. `bay` without `lon`, `lat` and `within`: that bay; else a space within so many metres of the destination.
 */
export interface BookingQuery {
  ars: string;
  from: string;
  until: string;
  lot?: string;
  bay?: string;
  /** The destination, four decimals; never the position. */
  lon?: string;
  lat?: string;
  /** Metres. */
  within?: string;
  /** Cents that the list said; the booking says if it is another one. */
  price?: string;
}
