/** Words that all parts of co-creation share. Pure; the phone may use it. */

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
