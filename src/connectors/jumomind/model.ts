/** What the connectors of this folder yield. */

/** Days of one fraction in one area. */
export interface JumoDays {
  /** '' where the file is one answer, which does not say for which area it is. */
  district: string;
  /** Short name of the fraction in the file ("ZAW_REST_2W"), and what it is called. */
  code: string;
  fraction: string;
  /** In order of their dates. */
  days: readonly { date: string; note: string | null }[];
}

export interface JumoStreet {
  town: string | null;
  street: string;
  /** As the provider writes it ("9 1/2"); null: all of the street. */
  number: string | null;
  district: string;
}
