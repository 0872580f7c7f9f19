/** Under which a town may publish what it enters itself, of `attribution/licences.ts`. */
export const OWN_LICENCES = [
  'own',
  'CC0-1.0',
  'dl-de/zero-2-0',
  'dl-de/by-2-0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
] as const;
