import { problem } from '../http/problem.ts';

const PROBLEMS = {
  'correction-not-here': { status: 404, title: 'This page cannot be corrected' },
  'correction-unfit': { status: 422, title: 'Something in the form does not fit' },
  'correction-too-fast': { status: 422, title: 'Sent too fast' },
  'correction-too-many': { status: 429, title: 'Too many messages about this page' },
  'correction-unknown': { status: 404, title: 'No such message' },
  'correction-changed': { status: 409, title: 'Somebody else was faster' },
  'correction-no-address': { status: 409, title: 'No address to answer to' },
  'correction-state': { status: 409, title: 'Not in this state' },
  'fix-not-here': { status: 409, title: 'This cannot be put right here' },
  'fix-unknown': { status: 404, title: 'No such fix' },
} as const;

/** Errors of asking and correcting; words stand in `http/i18n`. */
export function correctionProblem(code: keyof typeof PROBLEMS, more: Readonly<Record<string, unknown>> = {}) {
  return problem({ code, ...PROBLEMS[code], more });
}
