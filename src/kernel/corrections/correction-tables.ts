import type { TableDeclaration } from '../solution.ts';

/** Classes and retention of what visitors ask and correct. */
export const correctionTables: readonly TableDeclaration[] = [
  {
    name: 'correction',
    class: 'place',
    retention: {
      days: 365,
      column: 'changed_at',
      reason: 'what people wrote about a page: a year after somebody last looked after it',
    },
  },
  {
    name: 'correction_address',
    class: 'place',
    retention: {
      days: 30,
      column: 'answered_at',
      reason:
        'an address is there for the answer; 30 days for a question back, and never longer than its text',
    },
  },
];
