import type { TableDeclaration } from '../../../kernel/solution.ts';

/** Classes and retention of what households report. */
export const deskTables: readonly TableDeclaration[] = [
  {
    name: 'missed',
    class: 'place',
    retention: {
      days: 365,
      column: 'changed_at',
      reason: 'which streets were forgotten within a year; names no household',
    },
  },
  {
    name: 'missed_report',
    class: 'place',
    retention: {
      days: 90,
      column: 'created_at',
      reason: 'address of a household, for as long as it may ask what became of its report',
    },
  },
  {
    name: 'bulky_slot',
    class: 'place',
    retention: {
      days: 365,
      column: 'day',
      reason: 'how much was asked for within a year; names no household',
    },
  },
  {
    name: 'bulky_request',
    class: 'place',
    retention: {
      days: 90,
      column: 'day',
      reason: 'address of a household, for as long as it may ask why nobody came',
    },
  },
];
