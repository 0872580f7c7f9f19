/** What the desk's API of districts answers: the same for the server and the web. Types only. */

export const DISTRICT_FINDINGS = ['no-days', 'no-streets', 'days-end', 'rest-day'] as const;
export type DistrictFinding = (typeof DISTRICT_FINDINGS)[number];

export interface DistrictBin {
  key: string;
  name: string;
  fraction: string;
  /** Civil dates: the first and the last day that is known, and the next one that takes place. */
  first: string;
  last: string;
  next: string | null;
}

export interface DistrictLine {
  slug: string;
  /** As its provider names it; '' is the whole unit. */
  name: string;
  bins: DistrictBin[];
  /** Streets and parts of streets that belong to it. */
  streets: number;
  /** Civil dates over all bins; null where there are no days. */
  first: string | null;
  last: string | null;
  next: string | null;
  /** Names of the sources of its days and streets. */
  sources: string[];
  /** Invented for trying out. */
  example?: true;
  findings: DistrictFinding[];
}

export type DistrictOrder = 'name' | 'last' | 'streets' | 'findings';

export interface DistrictList {
  districts: DistrictLine[];
  /** Of all pages. */
  total: number;
  streets: number;
  withFindings: number;
  /** Where the next page begins; null: there is none. */
  next: number | null;
}
