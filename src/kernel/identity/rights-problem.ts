import { type Problem, problem } from '../http/problem.ts';

/** Everything that changing people and rights can refuse; the words stand in `http/i18n`. */
const STATUS = {
  /** Also for one of another place: nobody learns what exists elsewhere. */
  'membership-unknown': 404,
  'membership-exists': 409,
  'last-manager': 409,
  'role-not-here': 422,
  'role-not-yours': 403,
  'invitation-unknown': 404,
  'invitation-used': 409,
  'invitation-other-address': 409,
  'invitation-expired': 410,
  'invitation-withdrawn': 410,
  'mandate-holder': 422,
  'mandate-permissions': 422,
} as const;

export type RightsProblemCode = keyof typeof STATUS;

/** A refusal to throw. */
export function rightsProblem(
  code: RightsProblemCode,
  values: Record<string, string | number> = {},
): Problem {
  return problem({ code, status: STATUS[code], title: code.replaceAll('-', ' '), values });
}
