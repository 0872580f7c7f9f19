import type { TableDeclaration } from '../solution.ts';

/** Classes and retention of the tables of files; the bytes on the disk go with the last row that names them. */
export const fileTables: readonly TableDeclaration[] = [
  {
    name: 'file',
    class: 'local',
    retention: { forever: 'until the person removes it or deletes the account' },
  },
  {
    name: 'place_file',
    class: 'place',
    retention: {
      forever: 'crest and pictures of a place; those older than 7 days that nothing names go at night',
    },
  },
];
