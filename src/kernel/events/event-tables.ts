import type { TableDeclaration } from '../solution.ts';

/** Longer than a handler is tried again, and than work that failed is remembered. */
export const EVENT_DAYS = 30;

export const eventTables: readonly TableDeclaration[] = [
  {
    name: 'event',
    class: 'local',
    retention: {
      days: EVENT_DAYS,
      column: 'at',
      reason: 'until all who act on it have done so, and their work is no longer remembered',
    },
  },
];
