/** What the connectors of this folder yield. */

/** Days of one fraction in one district. */
export interface AwidoDays {
  /** '' where the file is one answer, which does not say for whom it is. */
  district: string;
  /** Short name of the fraction in the file ("R2"), and what it is called. */
  code: string;
  fraction: string;
  /** Civil dates, in order, each once. */
  days: readonly string[];
}

/** An address, and the district to which it belongs. */
export interface AwidoStreet {
  /** The town, as the provider names it; null: not said. */
  town: string | null;
  street: string;
  /** As the provider writes it ("30 /1"); null: all of the street. */
  number: string | null;
  district: string;
}
