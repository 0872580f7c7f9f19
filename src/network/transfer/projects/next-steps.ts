/** Which steps somebody may take by hand. Pure; the phone may use it. */
import { mayGo } from '../../../kernel/network/flow.ts';
import { PILOT_FLOW, PILOT_STATES, type PilotState, TAKEOVER_FLOW, TAKEOVER_STATES } from '../flow.ts';
import type { Project, ProjectState } from './project.ts';

/** Whatever ran is ended, made permanent or extended by a decision with its reasons, never by a step alone. */
const DECIDED: Readonly<Partial<Record<PilotState, readonly ProjectState[]>>> = {
  live: ['stopped'],
  halted: ['stopped'],
  evaluation: ['scaled', 'live', 'stopped'],
};

/** Whether this step of a pilot is one that only a decision takes. */
export function isDecision({ kind, state }: Pick<Project, 'kind' | 'state'>, to: ProjectState): boolean {
  const from = PILOT_STATES.find((one) => one === state);
  return kind === 'pilot' && from !== undefined && (DECIDED[from]?.includes(to) ?? false);
}

/** The solution is switched on, halted and given back with a takeover, on the page of the takeover alone. */
const PREPARED: readonly ProjectState[] = ['begun', 'approved'];

/** What may follow by hand, in the order of the way. */
export function nextSteps(project: Pick<Project, 'kind' | 'state'>): ProjectState[] {
  const { kind, state } = project;
  if (kind === 'takeover') {
    const from = TAKEOVER_STATES.find((one) => one === state);
    return from === undefined ? [] : TAKEOVER_FLOW[from].filter((to) => PREPARED.includes(to));
  }
  const from = PILOT_STATES.find((one) => one === state);
  if (from === undefined) return [];
  return PILOT_STATES.filter((to) => mayGo(PILOT_FLOW, from, to) && !isDecision(project, to));
}

/** Nothing follows: what it says can no longer be changed either. */
export function isOver({ state }: Pick<Project, 'state'>): boolean {
  return state === 'scaled' || state === 'stopped';
}

/** What it is about, its solution and its idea, stands from here on. */
export function isSettled({ kind, state }: Pick<Project, 'kind' | 'state'>): boolean {
  return kind === 'takeover' || !['applied', 'feasibility', 'approved'].includes(state);
}
