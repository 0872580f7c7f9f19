/** What the search refuses: what, and how to mend it. */
import { type Problem, problem } from '../../../kernel/http/problem.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { sayIn } from '../texts.ts';
import type { SpanFault } from './quick-times.ts';
import { MOST_TILES } from './tiles.ts';

export function findProblem(code: SpanFault | 'tiles', language: Language): Problem {
  const say = sayIn(language);
  return problem({
    ...{ code: `parking-find-${code}`, status: 400, title: say(`find_problem_${code}`) },
    detail: say(`find_problem_${code}_detail`, { most: MOST_TILES }),
  });
}
