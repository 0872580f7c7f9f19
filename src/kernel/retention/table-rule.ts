import { kernelTables } from '../kernel-tables.ts';
import type { Solution } from '../solution.ts';

/** After how many days a row goes, counted from the instant or civil date in a column. */
export interface TableRule {
  schema: string;
  table: string;
  column: string;
  days: number;
}

/**
 * The rules of the kernel and of the solutions; tables that are kept for ever have none. The library for jobs looks
 * after its own schema.
 */
export function tableRules(solutions: readonly Pick<Solution, 'id' | 'tables'>[]): TableRule[] {
  return [{ id: 'kernel', tables: kernelTables }, ...solutions].flatMap(({ id, tables }) =>
    tables.flatMap(({ name, retention }) =>
      'days' in retention
        ? [{ schema: id, table: name, column: retention.column, days: retention.days }]
        : [],
    ),
  );
}
