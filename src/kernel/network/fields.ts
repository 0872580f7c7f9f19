/** Fields of work of the network. Pure; the phone may use it. */

/** What a challenge, an idea or a solution is about. Our own list: the fields of the associations' plans are not public. */
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
