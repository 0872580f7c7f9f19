/** States of the things of co-creation and the ways between them (`docs/decisions/0026`). Pure. */
import type { Flow } from '../../kernel/network/flow.ts';

/** Handbook, section 4: parked ones may be taken up again, solved and merged ones stay. */
export const CHALLENGE_STATES = [
  'draft',
  'submitted',
  'clarified',
  'prioritised',
  'in-sprint',
  'solved',
  'parked',
  'merged',
] as const;
export type ChallengeState = (typeof CHALLENGE_STATES)[number];

export const CHALLENGE_FLOW: Flow<ChallengeState> = {
  draft: ['submitted'],
  submitted: ['clarified', 'parked', 'merged'],
  clarified: ['prioritised', 'parked', 'merged'],
  prioritised: ['in-sprint', 'parked', 'merged'],
  'in-sprint': ['solved', 'prioritised', 'parked'],
  solved: [],
  parked: ['submitted'],
  merged: [],
};

/** Handbook, section 4: proof of value before proof of concept, and so on to its transfer; a stop needs a reason. */
export const IDEA_STATES = [
  'proposed',
  'screened',
  'rated',
  'shortlisted',
  'concept',
  'prototype',
  'pilot',
  'scaled',
  'transferred',
  'stopped',
] as const;
export type IdeaState = (typeof IDEA_STATES)[number];

export const IDEA_FLOW: Flow<IdeaState> = {
  proposed: ['screened', 'stopped'],
  screened: ['rated', 'stopped'],
  rated: ['shortlisted', 'stopped'],
  shortlisted: ['concept', 'stopped'],
  concept: ['prototype', 'stopped'],
  prototype: ['pilot', 'stopped'],
  pilot: ['scaled', 'stopped'],
  scaled: ['transferred', 'stopped'],
  transferred: [],
  stopped: [],
};

export const ROUND_STATES = ['planned', 'open', 'closed', 'published'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_FLOW: Flow<RoundState> = {
  planned: ['open'],
  open: ['closed'],
  closed: ['published'],
  published: [],
};

export const SPRINT_STATES = [
  'planned',
  'prep',
  'day1',
  'day2',
  'day3',
  'day4',
  'day5',
  'decided',
  'follow-up',
  'closed',
] as const;
export type SprintState = (typeof SPRINT_STATES)[number];

export const SPRINT_FLOW: Flow<SprintState> = {
  planned: ['prep'],
  prep: ['day1'],
  day1: ['day2'],
  day2: ['day3'],
  day3: ['day4'],
  day4: ['day5'],
  day5: ['decided'],
  decided: ['follow-up'],
  'follow-up': ['closed'],
  closed: [],
};

/** Why an idea was stopped; a proposal of the handbook. */
export const STOP_CODES = [
  'no-owner',
  'no-budget',
  'technical-precondition',
  'law',
  'no-benefit',
  'other-priority',
  'duplicate',
  'provider-gone',
] as const;
export type StopCode = (typeof STOP_CODES)[number];
