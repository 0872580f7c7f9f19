/**
 * Objects of an XZuFi message (2.2 and 2.3) as the connector reads and the writer writes them. Plain values: texts are
 * cleaned, keys are whole, nothing is interpreted that the message does not say. Types only.
 */
import type { RichText } from '../../kernel/text/rich-text.ts';

/** Language (BCP 47, lower case: `de`, `en`, `de-ls`) → text. */
export type ByLanguage<Text> = Readonly<Record<string, Text>>;

/**
 * "L100042:101954": scheme of the editorial system and id, so that two systems with the same id stay apart; the id
 * alone where the message names no scheme.
 */
export type ObjectKey = string;

/** Civil dates; null: open on that side. */
export interface Validity {
  from: string | null;
  until: string | null;
}

/** Where something counts. */
export interface Area {
  /** Twelve digits; null where the message names it in another scheme (a district). */
  ars: string | null;
  /** As the message writes it, with its scheme; shown and compared where `ars` is null. */
  scheme: string | null;
  key: string;
  name: string | null;
}

interface Common {
  key: ObjectKey;
  secondaryKeys: readonly ObjectKey[];
  /** Instant of the last change. */
  changedAt: string | null;
  /** Empty: always. */
  validity: readonly Validity[];
}

export interface XzufiLink {
  /** Code of the list of the message; null: not said. */
  type: string | null;
  href: string;
  names: ByLanguage<string>;
}

/** `leistung`, or `spezialisierung` where `specialises` is set. */
export interface XzufiService extends Common {
  type: 'service';
  /** The service that it is a local variant of. */
  specialises: ObjectKey | null;
  /** Service keys (LeiKa), 14 digits each. */
  leika: readonly string[];
  /** As people say it (text module 03), else the title. Empty only for a variant that keeps the name of its service. */
  names: ByLanguage<string>;
  /** As offices say it (text module 02). */
  titles: ByLanguage<string>;
  /** By code of `leistungstextmodulleika`, two digits, without 02 and 03; unknown codes stay as they are. */
  modules: readonly { code: string; texts: ByLanguage<RichText>; links: readonly XzufiLink[] }[];
  fees: ByLanguage<RichText>;
  deadlines: ByLanguage<RichText>;
  processingTime: ByLanguage<RichText>;
  /** Who released the text, and when (civil date). */
  release: { by: string | null; on: string | null } | null;
  /** "1" (regulated and executed by the federation) … "5" (by the municipality). */
  typing: readonly string[];
  /** Codes of `informationsbereichSDG`. */
  sdg: readonly string[];
  categories: readonly { key: string; names: ByLanguage<string> }[];
  keywords: ByLanguage<readonly string[]>;
  /** Where it counts; empty: where its message does. */
  areas: readonly Area[];
}

export interface XzufiAddress {
  /** With the number of the house. */
  street: string | null;
  postcode: string | null;
  town: string | null;
  hint: string | null;
  /** Degrees WGS 84. */
  point: { lon: number; lat: number } | null;
  ars: string | null;
}

/** `organisationseinheit` */
export interface XzufiUnit extends Common {
  type: 'unit';
  names: ByLanguage<string>;
  /** The unit above it. */
  parent: ObjectKey | null;
  about: ByLanguage<RichText>;
  addresses: readonly XzufiAddress[];
  contact: { phone: string | null; fax: string | null; email: string | null; url: string | null };
  hours: ByLanguage<RichText>;
  accessibility: ByLanguage<RichText>;
  competences: readonly XzufiCompetence[];
}

/** `onlinedienst`, or a form (`formular`). */
export interface XzufiOnlineService extends Common {
  type: 'online';
  isForm: boolean;
  names: ByLanguage<string>;
  about: ByLanguage<RichText>;
  links: readonly XzufiLink[];
  competences: readonly XzufiCompetence[];
}

/** `zustaendigkeit` */
export interface XzufiCompetence {
  service: ObjectKey;
  /** Empty: nothing is said about where. */
  areas: readonly Area[];
  /** As the message says it ("01", "Zuständige Stelle"); null: not said. */
  role: { code: string | null; name: string | null };
  validity: readonly Validity[];
}

/** A `zustaendigkeit` that travels alone and names its unit or online service. */
export interface XzufiLoneCompetence extends Common {
  type: 'competence';
  holder: ObjectKey;
  /** What the holder is (a form counts as online); null: the message does not say it. */
  holderType: 'unit' | 'online' | null;
  competence: XzufiCompetence;
}

export type XzufiObject = XzufiService | XzufiUnit | XzufiOnlineService | XzufiLoneCompetence;
