import { type Problem, problem } from '../http/problem.ts';

/** The account was deleted while somebody was at work with it. */
export function accountGone(): Problem {
  return problem({ code: 'account-gone', status: 404, title: 'No such account' });
}
