/** States of the things of this part of the network and the ways between them (`docs/decisions/0027`). Pure. */
import type { Flow } from '../../kernel/network/flow.ts';

/**
 * A pilot (handbook, co-creation, section 4). Extended, it is live again with a later end; `halted`: it ran, and an
 * approval was taken back.
 */
export const PILOT_STATES = [
  ...(['applied', 'feasibility', 'approved', 'setup', 'live', 'halted', 'evaluation'] as const),
  ...(['scaled', 'stopped'] as const),
] as const;
export type PilotState = (typeof PILOT_STATES)[number];

export const PILOT_FLOW: Flow<PilotState> = {
  applied: ['feasibility', 'stopped'],
  feasibility: ['approved', 'stopped'],
  approved: ['setup', 'feasibility', 'stopped'],
  setup: ['live', 'feasibility', 'stopped'],
  live: ['evaluation', 'halted', 'stopped'],
  halted: ['live', 'evaluation', 'stopped'],
  evaluation: ['scaled', 'live', 'stopped'],
  scaled: [],
  stopped: [],
};

/** A takeover: its technical part takes minutes, its approvals run beside it. */
export const TAKEOVER_STATES = ['begun', 'approved', 'live', 'halted', 'stopped'] as const;
export type TakeoverState = (typeof TAKEOVER_STATES)[number];

export const TAKEOVER_FLOW: Flow<TakeoverState> = {
  begun: ['approved', 'stopped'],
  approved: ['live', 'begun', 'stopped'],
  live: ['halted', 'stopped'],
  halted: ['live', 'stopped'],
  stopped: [],
};

/** Why something was stopped; a proposal of the handbook, the same as for ideas. */
export const STOP_CODES = [
  ...(['no-owner', 'no-budget', 'technical-precondition', 'law'] as const),
  ...(['no-benefit', 'other-priority', 'duplicate', 'provider-gone'] as const),
] as const;
export type StopCode = (typeof STOP_CODES)[number];

export const DECISIONS = ['scale', 'extend', 'stop'] as const;
export type Decision = (typeof DECISIONS)[number];

/** One step of a path of approvals. `conditions`: approved, and something has to be kept to. */
export const OUTCOMES = [
  ...(['open', 'asked', 'approved', 'conditions', 'refused', 'withdrawn', 'not-needed'] as const),
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_FLOW: Flow<Outcome> = {
  open: ['asked', 'not-needed'],
  asked: ['approved', 'conditions', 'refused', 'open'],
  approved: ['withdrawn'],
  conditions: ['withdrawn', 'approved'],
  refused: ['asked'],
  withdrawn: ['asked'],
  'not-needed': ['open'],
};

export const SHEET_STATES = ['draft', 'published', 'withdrawn'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

export const SHEET_FLOW: Flow<SheetState> = {
  draft: ['published'],
  published: ['withdrawn'],
  withdrawn: ['published'],
};

/** A question of a town (handbook, competence centre, section 10). */
export const QUESTION_STATES = ['new', 'assigned', 'in-advice', 'answered', 'closed'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const QUESTION_FLOW: Flow<QuestionState> = {
  new: ['assigned', 'closed'],
  assigned: ['in-advice', 'new', 'closed'],
  'in-advice': ['answered', 'assigned', 'closed'],
  answered: ['closed', 'in-advice'],
  closed: [],
};
