import { problem } from '../../../kernel/http/problem.ts';

const PROBLEMS = {
  'waste-change-empty': { status: 409, title: 'No day would become another' },
  'waste-change-unknown': { status: 404, title: 'No such change that counts' },
} as const;

/** Errors of rules and changes; words stand in `http/i18n` of the kernel. */
export function rulesProblem(code: keyof typeof PROBLEMS) {
  return problem({ code, ...PROBLEMS[code] });
}
