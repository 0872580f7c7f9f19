/** What the search service of the federation (PVOG) answers, as plain values. Types only. */
import type { RichText } from '../../kernel/text/rich-text.ts';

export interface PvogQuestion {
  /** Service key, 14 digits. */
  leika: string;
  /** Key of the place, 12 digits, then those of the units above it, nearest first. */
  areas: readonly [string, ...string[]];
  /** Civil date for which it must be valid. */
  day: string;
  /** Language that is wanted (BCP 47): `de`, `en`. */
  language: string;
}

/** A text module by its code ("08": required documents), see the README. */
export interface PvogModule {
  code: string;
  text: RichText;
  links: readonly PvogLink[];
  /** Parts of a module (single costs, single deadlines). */
  parts: readonly { title: string | null; text: RichText }[];
  /** Civil date, where the module has one (the release). */
  date: string | null;
}

export interface PvogLink {
  text: string;
  /** Web addresses only. */
  href: string;
}

export interface PvogService {
  /** With the prefix of its editorial system: "L100042.LB.101954". */
  id: string;
  name: string;
  /** Of all texts, lower case (BCP 47). */
  language: string;
  /** Languages in which the source has it. */
  languages: readonly string[];
  leika: readonly string[];
  /** Where the text counts, 12 digits each: the level of the text, not of the authority. */
  areas: readonly string[];
  modules: readonly PvogModule[];
  /** Civil dates; empty: always. */
  validity: readonly { from: string | null; until: string | null }[];
  /** Instant of the last change; null: not said. */
  changedAt: string | null;
  /** Page of the editorial system about it. */
  page: PvogLink | null;
  /** Situations in life, the leaves of the tree. */
  situations: readonly { code: string; name: string }[];
}

export interface PvogRole {
  /** "01". */
  code: string | null;
  /** "Zuständige Stelle". */
  name: string | null;
}

export interface PvogUnit {
  /** With the prefix of its editorial system: "L100042.OE.2292". */
  id: string;
  name: string;
  role: PvogRole;
  /** null: only its name is known. */
  detail: PvogUnitDetail | null;
}

export interface PvogUnitDetail {
  /** House address first, each part only where it is said. */
  addresses: readonly PvogAddress[];
  phone: string | null;
  fax: string | null;
  email: string | null;
  url: string | null;
  hours: RichText;
  accessibility: RichText;
  changedAt: string | null;
}

export interface PvogAddress {
  kind: string | null;
  street: string | null;
  postcode: string | null;
  town: string | null;
  /** Degrees WGS 84. */
  point: { lon: number; lat: number } | null;
}

export interface PvogOnlineService {
  /** With the prefix of its editorial system: "L100042.OD.17". */
  id: string;
  name: string;
  links: readonly PvogLink[];
}

/** What is known of one service at one place. `none`: asked, and there is no such service here. */
export type PvogAnswer =
  | { kind: 'none' }
  | {
      kind: 'answer';
      service: PvogService;
      units: readonly PvogUnit[];
      online: readonly PvogOnlineService[];
      /** What could not be had, in English: the rest is whole. */
      notes: readonly string[];
    };
