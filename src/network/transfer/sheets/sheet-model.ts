/** Words and limits of fact sheets (handbook, competence centre, section 3). Pure; the phone may use it. */

/** How far the solution has come in its town. What was stopped stays in the catalogue. */
export const STATUSES = [
  ...(['proof-of-value', 'proof-of-concept', 'running', 'scaled', 'transferred', 'stopped'] as const),
] as const;
export type Status = (typeof STATUSES)[number];

/** What it cost to bring it in, by rising cost; the limits are our own choice, bands are usual in catalogues. */
export const BANDS = ['under-10k', '10k-50k', '50k-250k', '250k-500k', 'over-500k'] as const;
export type Band = (typeof BANDS)[number];

const UPPER_EURO = [10_000, 50_000, 250_000, 500_000] as const;

/** The band in which so many cents lie. */
export function bandOf(cents: number): Band {
  const index = UPPER_EURO.findIndex((euro) => cents < euro * 100);
  return BANDS[index === -1 ? BANDS.length - 1 : index] ?? 'over-500k';
}

/** The town itself, several towns together, or a service that is rented. */
export const OPERATINGS = ['own', 'coop', 'saas'] as const;
export type Operating = (typeof OPERATINGS)[number];

/** 0 claim, 1 self-report, 2 evaluated by others, 3 repeated by two or more. */
export const EVIDENCES = [0, 1, 2, 3] as const;
export type Evidence = (typeof EVIDENCES)[number];
/** From here on the office of the network says it, not the town. */
export const OFFICE_EVIDENCE = 2;

export const LANGUAGES = ['de', 'en'] as const;

/** Characters. */
export const LONGEST = {
  ...{ title: 120, problem: 2_000, place: 120, law: 2_000, licence: 120, url: 1_000, standard: 120 },
  ...{ prerequisite: 200, kpi: 120, unit: 40, source: 200, failed: 2_000, success: 2_000 },
  ...{ role: 120, mail: 254, reason: 1_000, catalogue: 120, key: 200 },
} as const;
export const MOST = { standards: 20, prerequisites: 20, kpis: 12 } as const;
/** Cents: a milliard of euros. */
export const MOST_CENTS = 100_000_000_000;
export const MOST_FTE = 1_000;

/** Days after which nobody knows whether it still holds (handbook: 183). */
export const STALE_DAYS = 183;

export interface Requirement {
  text: string;
  /** "<solution>:<prerequisite>" of this house, by which a program can look whether a town meets it. */
  check: string | null;
}

/** A figure before and after; null: nobody measured it. */
export interface SheetKpi {
  title: string;
  unit: string;
  before: number | null;
  after: number | null;
  source: string;
}
