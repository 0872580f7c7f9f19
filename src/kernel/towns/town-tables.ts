import type { TableDeclaration } from '../solution.ts';

/** Classes and retention of the tables of towns. */
export const townTables: readonly TableDeclaration[] = [
  {
    name: 'town',
    class: 'place',
    retention: { forever: 'what a town says about itself, until it changes it' },
  },
  {
    name: 'town_version',
    class: 'place',
    retention: { forever: 'versions of it, to undo a change; who changed it stands as pseudonym only' },
  },
  {
    name: 'town_left_out',
    class: 'place',
    retention: { forever: 'the wish of a place, until it adopts or takes it back; no personal data' },
  },
  {
    name: 'town_request',
    class: 'local',
    retention: {
      days: 180,
      column: 'created_at',
      reason: 'who claimed a place or asked to leave it out, to decide and to answer questions about it',
    },
  },
];
