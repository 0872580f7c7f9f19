import { problem } from '../http/problem.ts';

const STATUS = {
  'submission-not-here': 404,
  'submission-too-many': 429,
  'submission-gone': 404,
  'submission-unknown': 404,
  'submission-changed': 409,
  'submission-state': 409,
  'trusted-unknown': 404,
} as const;

/** Errors of what clubs and companies send in; words stand in `http/i18n`. */
export function submissionProblem(code: keyof typeof STATUS, more: Readonly<Record<string, unknown>> = {}) {
  return problem({ code, status: STATUS[code], title: code.replaceAll('-', ' '), more });
}
