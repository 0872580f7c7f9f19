/** What the room "Jahreswechsel" refuses: what, and how to mend it. */
import { type Problem, problem } from '../../../kernel/http/problem.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { sayIn } from '../texts.ts';

const STATUS = {
  unknown: 404,
  source: 404,
  large: 413,
  empty: 422,
  past: 409,
  decided: 409,
  later: 409,
} as const;

/**
 * `unknown`: there is no such year here; `source`: no such source of this place; `large`, `empty`: the file; `past`: no
 * day lies ahead; `decided`: somebody has accepted or taken it back meanwhile; `later`: something newer lies above it.
 */
export function yearProblem(code: keyof typeof STATUS, language: Language): Problem {
  const say = sayIn(language);
  return problem({
    ...{ code: `waste-year-${code}`, status: STATUS[code] },
    ...{ title: say(`year_problem_${code}`), detail: say(`year_problem_${code}_detail`) },
  });
}
