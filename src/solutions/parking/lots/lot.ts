/** Lots and bays as they are read from the tables. Types only. */
import type { BayRecord, LotKind, LotRecord, LotState, Verdict } from '../model.ts';

export interface Lot {
  ars: string;
  id: string;
  /** Account of the person who offers it; null for what a source brought, and when the account is gone. */
  owner: string | null;
  /** The owner's own number of it. */
  number: string | null;
  source: string | null;
  kind: LotKind;
  state: LotState;
  /** Tile of zoom 14 in Web Mercator, of the exact point. */
  x: number;
  y: number;
  /** Exact, degrees WGS 84: for bookers only. Others get `blur`. */
  lon: number;
  lat: number;
  record: LotRecord;
  version: number;
  /** Instants; null: not yet. */
  createdAt: string;
  changedAt: string;
  declaredAt: string | null;
  /** What the zone said when it was looked up, which zone, and when. */
  verdict: Verdict | null;
  zone: string | null;
  checkedAt: string | null;
  /** What the desk decided, when, and its words for the owner. */
  decision: 'allowed' | 'needs-permit' | 'forbidden' | null;
  decidedAt: string | null;
  answer: string | null;
}

export type BayState = 'open' | 'blocked' | 'withdrawn';

export interface Bay {
  ars: string;
  id: string;
  lot: string;
  /** From 0, in the order of the owner. */
  position: number;
  state: BayState;
  /** Instant until which a blocked bay stays so; null: until somebody says else. */
  blockedUntil: string | null;
  record: BayRecord;
}

export type KnownLot = Pick<Lot, 'ars' | 'id'>;
