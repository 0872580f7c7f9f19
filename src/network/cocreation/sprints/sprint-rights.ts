/** What may be done with a sprint in a state; the server decides the same again. Pure. */
import type { SprintState } from '../flow.ts';
import type { TownAnswer } from './sprint-model.ts';
import type { SprintRight } from './sprints-api.ts';

const BEFORE: readonly SprintState[] = ['planned', 'prep'];
const ON: readonly SprintState[] = ['day1', 'day2', 'day3', 'day4', 'day5'];
const AFTER: readonly SprintState[] = ['day5', 'decided', 'follow-up'];

const OFFICE: Readonly<Partial<Record<SprintRight, readonly SprintState[]>>> = {
  edit: BEFORE,
  company: [...BEFORE, ...ON, 'decided', 'follow-up'],
  agenda: [...BEFORE, ...ON],
  begin: ON,
  test: ['day5'],
  decide: [...ON, 'decided', 'follow-up'],
  result: AFTER,
  'follow-up': AFTER,
  'end-follow-up': AFTER,
  move: [...BEFORE, ...ON, 'decided', 'follow-up'],
};

const TOWN: Readonly<Partial<Record<SprintRight, readonly SprintState[]>>> = {
  answer: BEFORE,
  test: ['day5'],
  'end-follow-up': AFTER,
};

/** `answer` null: the office. A town that does not take part may only answer. */
export function rightsIn(state: SprintState, answer: TownAnswer | null, maySpeak: boolean): SprintRight[] {
  const rights = Object.entries(answer === null ? OFFICE : TOWN)
    .filter(([, states]) => states.includes(state))
    .map(([right]) => right as SprintRight); // keys of the two records above
  if (answer === null) return rights;
  return rights.filter((right) => (right === 'answer' ? maySpeak : answer === 'joined'));
}
