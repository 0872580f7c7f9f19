/** What the desk's API of parking answers: the same for the server and the web. Types and lists; times are instants. */
import type { LotKind, LotState, Verdict } from '../model.ts';

export const DECISIONS = ['allowed', 'needs-permit', 'forbidden'] as const;
/** Characters of the desk's words for an owner. */
export const LONGEST = { answer: 1_000, question: 1_000 } as const;
/** Lots that are decided at once. */
export const MOST_AT_ONCE = 100;
export type Decision = (typeof DECISIONS)[number];

/** The building area that a lot lies in. */
export interface ZoneView {
  id: string;
  /** As the authority names it; '' for none. */
  name: string;
  /** Kind of area in the authority's words ("Kerngebiet"); null: not given. */
  area: string | null;
  verdict: 'allowed' | 'ask' | 'forbidden';
  note: string;
  /** Name of the source that brought it. */
  source: string;
}

/** null: nobody named it, so it is "untere Bauaufsichtsbehörde, oft beim Kreis (zu prüfen)". */
export type Authority = { name: string; link: string | null } | null;

export interface ReviewLine {
  id: string;
  title: string;
  kind: LotKind;
  state: LotState;
  /** With number; municipality in words. */
  street: string;
  town: string;
  /** Business, or name of who offers; null: the account is gone. */
  owner: string | null;
  bays: number;
  verdict: Verdict;
  zone: ZoneView | null;
  decision: Decision | null;
  /** Since when it waits: declared, or sent back by a new layer. */
  since: string;
  askedAt: string | null;
  /** The owner changed something after the question. */
  wasChanged: boolean;
  /** For a decision; it may be listed meanwhile. */
  waits: boolean;
  version: number;
}

export interface ReviewList {
  lots: ReviewLine[];
  /** In the wanted list, over all pages. */
  total: number;
  /** Where the next page begins; null: there is none. */
  next: number | null;
}

export interface ReviewBay {
  id: string;
  label: string;
  length: number;
  width: number;
  height: number | null;
  isRequired: boolean;
}

export interface ReviewView extends ReviewLine {
  about: string;
  hint: string;
  isPublicTraffic: boolean;
  declaredAt: string | null;
  decidedAt: string | null;
  /** Last words of the desk for the owner; '' for none. */
  answer: string;
  bayList: ReviewBay[];
  authority: Authority;
  /** Confirmed bookings that have not ended. */
  bookings: number;
  /** Whether the owner has an address for mail. */
  hearsByMail: boolean;
  /** Others of the same owner in the same zone that wait, too: may be decided at once. */
  alike: { id: string; version: number; title: string; street: string }[];
}

export interface Counted {
  /** Null: fewer than five, which might tell of people. */
  bookings: number | null;
  hours: number | null;
}

export interface ParkingOverview {
  lots: { kind: LotKind; listed: number; bays: number; waiting: number }[];
  states: { state: LotState; lots: number }[];
  /** Of the last 30 days. */
  booked: Counted & { kept: number | null };
  /** Source of the nearest layer of building areas; null: there is none. */
  layer: { name: string; zones: number; at: string | null; isOld: boolean } | null;
  authority: Authority;
  /** Cents; 0: no limit. */
  limits: { hour: number; night: number; day: number; month: number };
  phone: string;
}
