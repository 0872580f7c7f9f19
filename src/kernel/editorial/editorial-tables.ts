import type { TableDeclaration } from '../solution.ts';

/** Classes and retention of what town halls enter, and of the table that its recurrences ask. */
export const editorialTables: readonly TableDeclaration[] = [
  {
    name: 'entry',
    class: 'place',
    retention: { forever: 'contents of a place, without who wrote them; gone when it deletes them' },
  },
  {
    name: 'entry_version',
    class: 'place',
    retention: { forever: 'the last fifty versions of an entry; gone with it' },
  },
  {
    name: 'school_holiday',
    class: 'reference',
    retention: { forever: 'days of a calendar, without any person' },
  },
];
