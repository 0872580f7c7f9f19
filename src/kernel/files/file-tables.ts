import type { TableDeclaration } from '../solution.ts';

/** Class and retention of the table of files; the bytes on the disk go with the last row that names them. */
export const fileTables: readonly TableDeclaration[] = [
  {
    name: 'file',
    class: 'local',
    retention: { forever: 'until the person removes it or deletes the account' },
  },
];
