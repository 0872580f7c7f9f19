import { type Problem, problem } from '../http/problem.ts';

/** What the operators' desk can refuse; the words stand in `http/i18n`. */
const STATUS = {
  'job-unknown': 404,
  'announcement-unknown': 404,
  'announcement-exists': 409,
  'announcement-times': 422,
  'announcement-audience': 422,
} as const;

export function operationProblem(code: keyof typeof STATUS): Problem {
  return problem({ code, status: STATUS[code], title: code.replaceAll('-', ' ') });
}
