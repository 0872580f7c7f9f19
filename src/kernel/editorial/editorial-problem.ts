import { problem } from '../http/problem.ts';

/** Everything that the desk refuses about entries, beside what is wrong in a form. Its words stand in `http/i18n`. */
const STATUS = {
  'entry-unknown': 404,
  'entry-kind-unknown': 404,
  'entry-version-unknown': 404,
  'entry-changed': 409,
  'entry-not-published': 409,
  'entry-still-published': 409,
  'entry-similar': 409,
} as const;

/** A refusal to throw; `more` goes with the answer (the entry as it is now, the records that may be the same). */
export function editorialProblem(
  code: keyof typeof STATUS,
  { values = {}, more }: { values?: Record<string, string | number>; more?: Record<string, unknown> } = {},
) {
  return problem({
    code,
    status: STATUS[code],
    title: code.replaceAll('-', ' '),
    values,
    ...(more !== undefined && { more }),
  });
}
