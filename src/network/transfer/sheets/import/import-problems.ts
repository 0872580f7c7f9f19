import type { Problem } from '../../../../kernel/http/problem.ts';
import { type NamesIn, transferProblem } from '../../problems.ts';
import { COLUMNS } from './columns.ts';

/** The table as a whole is refused; what is wrong with single rows stands in the report. */
export function importProblem(
  what: 'header' | 'unreadable' | 'long',
  values: Record<string, string | number>,
  { names, cause }: { names?: NamesIn; cause?: Error } = {},
): Problem {
  return transferProblem({
    ...{ code: `sheet-table-${what}`, status: 422, title: 'The table cannot be read' },
    values: { ...values, known: COLUMNS.join(', ') },
    more: { known: COLUMNS },
    ...(names !== undefined && { names }),
    ...(cause !== undefined && { cause }),
  });
}
