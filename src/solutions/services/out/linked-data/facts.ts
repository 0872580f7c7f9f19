/** What is told of services and offices to programs, before it is put into words of schema.org. Types only. */

export interface AreaFacts {
  name: string;
  /** Twelve digits; null: a part of a place below the municipality. */
  ars: string | null;
  within: AreaFacts | null;
}

/** One stretch on one day: local times of Germany; `closes` earlier than `opens`: in the night after. */
export interface OpenFacts {
  day: string;
  opens: string;
  closes: string;
}

export interface OfficeFacts {
  name: string;
  otherNames: readonly string[];
  organisation: string | null;
  street: string | null;
  postcode: string | null;
  town: string | null;
  point: { lon: number; lat: number } | null;
  phone: string | null;
  fax: string | null;
  email: string | null;
  url: string | null;
  /** For which it is responsible. */
  area: AreaFacts;
  /** Where hours could be computed; empty: not known. */
  open: readonly OpenFacts[];
}

/** Who answers for it: an office as records describe it, or a name alone. */
export type ProviderFacts = { kind: 'office'; office: OfficeFacts } | { kind: 'name'; name: string };

export interface ServiceFacts {
  name: string;
  about: string;
  area: AreaFacts;
  /** Service keys, 14 digits. */
  leika: readonly string[];
  providers: readonly ProviderFacts[];
  /** Organisations at whose offices it is given, where they are others than those. */
  operators: readonly string[];
  online: readonly { name: string; url: string }[];
  offices: readonly OfficeFacts[];
  text: TextFacts;
}

/** The text from which all else is taken. */
export interface TextFacts {
  lang: string;
  /** Its page at whoever maintains it. */
  url: string | null;
  /** Instant. */
  changedAt: string | null;
  /** Civil date in Germany for which it is true. */
  checkedOn: string;
  /** As the source names it. */
  licence: string;
  /** Whose it is. */
  credit: string;
}
