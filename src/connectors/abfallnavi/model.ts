/** What the connectors of this folder yield. */

/** Days of one fraction in one of its districts: the provider has districts by fraction. */
export interface NaviDays {
  /** "Restmüll R2": the fraction with the provider's name of the district. */
  district: string;
  fraction: string;
  /** Civil dates, in order, each once. */
  days: readonly string[];
}

/** A street or one of its house numbers, and the district of one fraction. */
export interface NaviStreet {
  town: string | null;
  /** Part of the town. */
  locality: string | null;
  street: string;
  /** As the provider writes it; null: all of the street. */
  number: string | null;
  fraction: string;
  district: string;
}
