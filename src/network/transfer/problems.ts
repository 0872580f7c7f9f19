/** What can be wrong here; the words stand in `i18n`, as `<code>_title` and `<code>_detail`. */
import { type Problem, type ProblemInit, problem } from '../../kernel/http/problem.ts';
import { i18n } from './texts.ts';

export function transferProblem(init: Omit<ProblemInit, 'texts'>): Problem {
  return problem({ ...init, texts: i18n });
}
