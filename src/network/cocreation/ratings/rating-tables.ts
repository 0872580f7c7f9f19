import type { TableDeclaration } from '../../../kernel/solution.ts';

const catalogue = (reason: string) => ({ class: 'reference' as const, retention: { forever: reason } });

/** Classes and retention of ratings. */
export const ratingTables: readonly TableDeclaration[] = [
  { name: 'round', ...catalogue('what was asked and found stays readable; names no people') },
  { name: 'round_idea', ...catalogue('as long as the round') },
  {
    ...{ name: 'invitation', class: 'reference' },
    retention: {
      ...{ days: 400, column: 'created_at' },
      reason: 'who was asked belongs to a result; the address leaves already when the round closes',
    },
  },
  { name: 'ballot', ...catalogue('as long as the round: votes of municipalities; names no people') },
  { name: 'ballot_line', ...catalogue('as long as the ballot') },
];
