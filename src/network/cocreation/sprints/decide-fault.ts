/** Whether a sprint may be decided (handbook, section 6). Pure. */
import { LEAST } from './sprint-model.ts';

export interface Tried {
  /** Towns of the users as they are today, one for each user. */
  userTowns: readonly string[];
  /** States of the sprint in which entries of the decision log were written. */
  decidedIn: readonly string[];
}

/** null: it may. First what was tried, then what was decided on the last day. */
export function decideFault({ userTowns, decidedIn }: Tried): 'users' | 'user-towns' | 'decision' | null {
  if (userTowns.length < LEAST.users) return 'users';
  if (new Set(userTowns).size < LEAST.userTowns) return 'user-towns';
  return decidedIn.includes('day5') ? null : 'decision';
}
