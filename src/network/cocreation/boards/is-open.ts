import type { SprintState } from '../flow.ts';

const OPEN: readonly SprintState[] = ['prep', 'day1', 'day2', 'day3', 'day4', 'day5'];
const OVER: readonly SprintState[] = ['decided', 'follow-up', 'closed'];

/** From its preparation to its last day a sprint is worked on; before and after, its boards are only read. */
export function isOpen(state: SprintState): boolean {
  return OPEN.includes(state);
}

/** It is decided: whose a sketch was may be told, and guests have gone. */
export function isOver(state: SprintState): boolean {
  return OVER.includes(state);
}
