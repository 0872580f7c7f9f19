/** What a solution says of its tables. */

export interface TableDeclaration {
  name: string;
  class: TableClass;
  retention: Retention;
}

/** Table classes of design section 5 (4), checked against `pg_catalog`. */
export type TableClass = 'place' | 'reference' | 'local';

/** For how long a table's rows are kept. `forever` only for catalogues that hold no personal or measured data. */
export type Retention = { forever: string } | { days: number; column: string; reason: string };
