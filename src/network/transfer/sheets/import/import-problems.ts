import type { Problem } from '../../../../kernel/http/problem.ts';
import { transferProblem } from '../../problems.ts';
import { COLUMNS } from './columns.ts';

/** The table as a whole is refused; what is wrong with single rows stands in the report. */
export function importProblem(
  what: 'header' | 'unreadable' | 'long',
  values: Record<string, string | number>,
  cause?: Error,
): Problem {
  return transferProblem({
    ...{ code: `sheet-table-${what}`, status: 422, title: 'The table cannot be read' },
    values: { ...values, known: COLUMNS.join(', ') },
    more: { known: COLUMNS },
    ...(cause !== undefined && { cause }),
  });
}
