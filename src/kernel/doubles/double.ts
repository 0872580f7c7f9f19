/** Records of several sources that are, or may be, one thing: the room `doubles` of the contract. Types only. */
import type { Kysely } from 'kysely';
import type { Ars } from '../places/place.ts';
import type { Kernel, PlaceRequest } from '../solution.ts';

/** One record as its source tells it. */
export interface DoubleRecord {
  id: string;
  title: string;
  /** Language of the title (BCP 47). */
  lang: string;
  /** In words, in the wanted language; null: nobody said. */
  when: string | null;
  where: string | null;
  /** Name of the source. */
  source: string;
  /** Page of the solution below the place, as in `Card`. */
  page: string;
}

/** Two that may be one. */
export interface WaitingDouble {
  records: [DoubleRecord, DoubleRecord];
  /** 0–1. */
  likeness: number;
}

/** Two or more that are shown as one, the leading one first. */
export interface JoinedDouble {
  records: DoubleRecord[];
}

export type DoubleVerdict = 'same' | 'different';

/** What somebody has decided about two. */
export interface DecidedDouble {
  records: [DoubleRecord, DoubleRecord];
  verdict: DoubleVerdict;
  /** Instant. */
  decidedAt: string;
}

export interface Doubles {
  /** How many pairs wait at the place, counted up to `most`; fast, because "Heute" asks it. */
  count(request: PlaceRequest, kernel: Kernel, most: number): Promise<number>;
  /** Of records that are not over; the likest, the next and the last decided ones first, at most `most` of each. */
  list(
    request: PlaceRequest,
    kernel: Kernel,
    most: number,
  ): Promise<{ waiting: WaitingDouble[]; joined: JoinedDouble[]; decided: DecidedDouble[] }>;
  /**
   * One record against others, in the caller's transaction; `null` takes the decision back. Returns the units in which
   * something is shown differently now; null: one of them is unknown, or none lies at the place.
   */
  decide(
    db: Kysely<unknown>,
    decision: {
      keys: ReadonlySet<Ars>;
      one: string;
      others: readonly string[];
      verdict: DoubleVerdict | null;
    },
    now: Temporal.Instant,
  ): Promise<Ars[] | null>;
}
