/** Words that all parts of co-creation share. Pure; the phone may use it. */

/** What a challenge or an idea is about. Our own list: the fields of the associations' plans are not public. */
export const FIELDS = [
  'mobility',
  'air',
  'waste',
  'services',
  'network',
  'energy',
  'water',
  'economy',
  'health',
  'education',
  'participation',
  'data',
] as const;
export type Field = (typeof FIELDS)[number];

/** Who is affected by a challenge. */
export const GROUPS = [
  'everybody',
  'children',
  'families',
  'older',
  'disabled',
  'commuters',
  'companies',
  'visitors',
  'staff',
] as const;
export type Group = (typeof GROUPS)[number];

/** Where an idea comes from; the screen says it (handbook, section 3). */
export const PROVENANCES = ['documented', 'candidate', 'submitted'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** Who proposed it: the product's editors, a town, a company, a citizen. */
export const PROPOSERS = ['editors', 'town', 'company', 'citizen'] as const;
export type Proposer = (typeof PROPOSERS)[number];

/** Sizes of municipalities by inhabitants (handbook `participation.md`, section 7); `unknown`: no register says. */
export const SIZES = ['small', 'medium', 'large', 'city', 'unknown'] as const;
export type Size = (typeof SIZES)[number];

/** Under 5,000, 5,000 to under 20,000, 20,000 to under 100,000, 100,000 and more inhabitants. */
export function sizeOf(population: number | null): Size {
  if (population === null) return 'unknown';
  if (population < 5_000) return 'small';
  if (population < 20_000) return 'medium';
  return population < 100_000 ? 'large' : 'city';
}
