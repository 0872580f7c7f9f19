import type { Problem } from '../../../kernel/http/problem.ts';
import { transferProblem } from '../problems.ts';
import { sayIn } from '../texts.ts';
import type { Needed } from './missing-fields.ts';
import type { Sheet } from './sheet.ts';

/** Also of somebody else: whose it is, is told to nobody. */
export function sheetUnknown(): Problem {
  return transferProblem({ code: 'sheet-unknown', status: 404, title: 'No such fact sheet here' });
}

/** Somebody was faster; says how it stands now. */
export function sheetChanged({ version, state }: Pick<Sheet, 'version' | 'state'>): Problem {
  return transferProblem({
    ...{ code: 'sheet-changed', status: 409, title: 'Changed meanwhile' },
    more: { version, state },
  });
}

/** No way leads there from its state. */
export function sheetNotAllowed({ version, state }: Pick<Sheet, 'version' | 'state'>): Problem {
  return transferProblem({
    ...{ code: 'sheet-not-allowed', status: 409, title: 'Not possible in this state' },
    more: { version, state },
  });
}

/** Not ready for everybody: says field by field what is missing (`sheet_need_<field>`). */
export function sheetIncomplete(missing: readonly Needed[]): Problem {
  return transferProblem({
    ...{ code: 'sheet-incomplete', status: 422, title: 'Something is missing' },
    names: (language) => ({
      fields: missing.map((field) => sayIn(language)(`sheet_need_${field}`)).join(' '),
    }),
    more: { missing },
  });
}

/** A solution or a prerequisite that this house does not know. */
export function sheetReference(what: string): Problem {
  return transferProblem({
    ...{ code: 'sheet-reference', status: 422, title: 'Not known here' },
    values: { what },
  });
}

/** Evaluated or repeated: that is said by the office of the network. */
export function sheetEvidence(): Problem {
  return transferProblem({ code: 'sheet-evidence', status: 422, title: 'Said by the office alone' });
}

/** Only an office has a say in what comes from abroad. */
export function sheetAbroadOnly(): Problem {
  return transferProblem({ code: 'sheet-abroad', status: 422, title: 'A country is needed' });
}

/** A pilot without a report yet, or of somebody else. */
export function sheetNoReport(): Problem {
  return transferProblem({ code: 'sheet-no-report', status: 422, title: 'There is no report of this pilot' });
}
