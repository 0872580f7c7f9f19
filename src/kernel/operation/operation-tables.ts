import type { TableDeclaration } from '../solution.ts';

/** Classes of the tables for those who run the house. */
export const operationTables: readonly TableDeclaration[] = [
  {
    name: 'announcement',
    class: 'reference',
    retention: {
      days: 365,
      column: 'until_at',
      reason: 'what was said to town halls, for a year after it ended',
    },
  },
  {
    name: 'house_size',
    class: 'reference',
    retention: { days: 400, column: 'at', reason: 'one figure a day: enough to compare with a year ago' },
  },
];
