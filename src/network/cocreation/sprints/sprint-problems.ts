/** Why something is not done with a sprint; words stand in `kernel/http/i18n`. */
import { type Problem, problem } from '../../../kernel/http/problem.ts';
import type { DayFault } from './day-faults.ts';
import type { Sprint } from './sprint-store.ts';

export const unknownSprint = () =>
  problem({ code: 'sprint-unknown', status: 404, title: 'No such sprint here' });

/** With the state of now, so that nothing that was typed is lost. */
export const changedSprint = ({ version, state }: Sprint) =>
  problem({
    ...{ code: 'sprint-changed', status: 409, title: 'Somebody else was faster' },
    more: { version, state },
  });

export const noSuchStep = () =>
  problem({ code: 'sprint-not-allowed', status: 409, title: 'No step from this state' });

export const notNow = () =>
  problem({ code: 'sprint-not-now', status: 409, title: 'Not in this state of the sprint' });

export type Guard =
  | 'towns'
  | 'sizes'
  | 'challenge'
  | 'days'
  | 'users'
  | 'user-towns'
  | 'decision'
  | 'follow-ups'
  | 'reason';

export const guarded = (guard: Guard) =>
  problem({ code: `sprint-guard-${guard}`, status: 422, title: `Not yet: ${guard}`, more: { guard } });

export const badDays = (fault: DayFault): Problem =>
  problem({ code: `sprint-days-${fault}`, status: 422, title: `Days: ${fault}` });

export const unfit = (what: 'quarter' | 'challenge' | 'town' | 'not-in' | 'due' | 'result') =>
  problem({ code: `sprint-unfit-${what}`, status: 422, title: `Does not fit: ${what}` });

export const unfitDay = () => problem({ code: 'sprint-no-days', status: 404, title: 'It has no days yet' });
