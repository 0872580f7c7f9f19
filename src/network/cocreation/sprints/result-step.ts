/** What a sprint does with an idea that was there before. Pure. */
import type { IdeaState } from '../flow.ts';

/** The next step as its state allows; null: it stays where it is and is only linked. */
export function resultStep(state: IdeaState): 'concept' | 'prototype' | null {
  if (state === 'shortlisted') return 'concept';
  return state === 'concept' ? 'prototype' : null;
}
