import type { Problem } from '../../../kernel/http/problem.ts';
import type { FullLanguage } from '../../../kernel/i18n/language.ts';
import { type NamesIn, transferProblem } from '../problems.ts';

/** What something is called in the language of whoever reads the problem. */
type NameIn = (language: FullLanguage) => string;

/** Of another kind: a takeover has nothing of what a pilot has. */
export function pilotUnknown(): Problem {
  return transferProblem({ code: 'pilot-unknown', status: 404, title: 'This is no pilot' });
}

/** Somebody was faster. */
export function pilotChanged(version: number): Problem {
  return transferProblem({
    ...{ code: 'pilot-changed', status: 409, title: 'Changed meanwhile', more: { version } },
  });
}

export function pilotOver(): Problem {
  return transferProblem({ code: 'pilot-over', status: 409, title: 'This pilot is over' });
}

export function pilotWithoutEnd(): Problem {
  return transferProblem({ code: 'pilot-without-end', status: 422, title: 'A pilot has an end' });
}

export function pilotWithoutUnit(): Problem {
  return transferProblem({ code: 'pilot-without-unit', status: 422, title: 'Nobody answers for it' });
}

export function pilotSpan(): Problem {
  return transferProblem({ code: 'pilot-span', status: 422, title: 'It ends before it begins' });
}

export function pilotEndOver(): Problem {
  return transferProblem({ code: 'pilot-end-over', status: 422, title: 'Its end has passed' });
}

export function pilotWithoutKpi(): Problem {
  return transferProblem({ code: 'pilot-without-kpi', status: 422, title: 'Nothing to judge it by' });
}

export function pilotKpiWithoutBaseline(kpi: NameIn): Problem {
  return transferProblem({
    ...{ code: 'pilot-kpi-without-baseline', status: 422, title: 'A measure without a baseline' },
    names: ofKpi(kpi),
  });
}

/** The baseline says nothing of the time before: its last day lies in the pilot. */
export function pilotBaselineLate({ kpi, ...days }: { kpi: NameIn; last: string; start: string }): Problem {
  return transferProblem({
    ...{ code: 'pilot-baseline-late', status: 422, title: 'The baseline was measured too late' },
    ...{ names: ofKpi(kpi), more: days },
  });
}

export function pilotBaselineAhead(): Problem {
  return transferProblem({ code: 'pilot-baseline-ahead', status: 422, title: 'These days are not over' });
}

/** Asked, and nothing was there to count. */
export function pilotBaselineEmpty(kpi: NameIn): Problem {
  return transferProblem({
    ...{ code: 'pilot-baseline-empty', status: 422, title: 'Nothing was counted', names: ofKpi(kpi) },
  });
}

/** A measure that knows the present only is written down by the house, week by week. */
export function pilotMeasureNow(kpi: NameIn): Problem {
  return transferProblem({
    ...{ code: 'pilot-measure-now', status: 422, title: 'This measure knows no past', names: ofKpi(kpi) },
  });
}

/** What the house measures nobody writes by hand, and the other way round. */
export function pilotNotByHand(): Problem {
  return transferProblem({ code: 'pilot-not-by-hand', status: 422, title: 'The house measures this' });
}

export function pilotOnlyByHand(): Problem {
  return transferProblem({ code: 'pilot-only-by-hand', status: 422, title: 'The town counts this' });
}

export function pilotHowUnfit(): Problem {
  return transferProblem({ code: 'pilot-how-unfit', status: 422, title: 'It cannot be compared so' });
}

export function pilotNotAWeek(): Problem {
  return transferProblem({ code: 'pilot-not-a-week', status: 422, title: 'Not a week' });
}

export function pilotMeasureUnknown(): Problem {
  return transferProblem({ code: 'pilot-measure-unknown', status: 422, title: 'No such measure' });
}

export function pilotKpiUnknown(): Problem {
  return transferProblem({ code: 'pilot-kpi-unknown', status: 404, title: 'No such measure here' });
}

export function pilotKpisSettled(): Problem {
  return transferProblem({ code: 'pilot-kpis-settled', status: 409, title: 'The measures stand' });
}

export function pilotMost(): Problem {
  return transferProblem({ code: 'pilot-most', status: 409, title: 'That is enough' });
}

/** It runs nowhere: the solution is not adopted, or paused. */
export function pilotNotAdopted(solution: NameIn): Problem {
  return transferProblem({
    ...{ code: 'pilot-not-adopted', status: 422, title: 'The solution does not run' },
    names: (language) => ({ solution: solution(language) }),
  });
}

export function pilotOutsideUnsaid(): Problem {
  return transferProblem({ code: 'pilot-outside-unsaid', status: 422, title: 'Where does it run?' });
}

/** Whatever ran is ended, kept or extended with reasons, in a form of its own. */
export function pilotNeedsDecision(): Problem {
  return transferProblem({ code: 'pilot-needs-decision', status: 409, title: 'This is to be decided' });
}

export function pilotNewEnd(): Problem {
  return transferProblem({ code: 'pilot-new-end', status: 422, title: 'The new end is not later' });
}

export function pilotComparisonUnknown(): Problem {
  return transferProblem({ code: 'pilot-comparison-unknown', status: 422, title: 'No such town' });
}

/** What citizens say about it. */
export function feedbackProblem(code: FeedbackFault): Problem {
  return transferProblem({ code, status: STATUS[code], title: 'This cannot be taken' });
}

const STATUS = {
  ...{ 'pilot-feedback-unknown': 404, 'pilot-feedback-closed': 409, 'pilot-feedback-changed': 409 },
  ...{ 'pilot-feedback-reason': 422, 'pilot-feedback-contact': 422, 'pilot-feedback-long': 422 },
  ...{ 'pilot-feedback-mood': 422, 'pilot-feedback-many': 429 },
} as const;
export type FeedbackFault = keyof typeof STATUS;

function ofKpi(kpi: NameIn): NamesIn {
  return (language) => ({ kpi: kpi(language) });
}
