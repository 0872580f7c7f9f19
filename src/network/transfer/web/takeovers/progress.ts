/** How far a takeover is, step by step. Pure. */
import type { TakeoverView } from '../../takeovers/takeovers-api.ts';

export const STEPS = ['settings', 'sources', 'needs', 'approvals', 'preview', 'live'] as const;
export type StepId = (typeof STEPS)[number];
/** `check`: nothing holds it up, and somebody should look. */
export type StepState = 'done' | 'open' | 'check';

type Asked = Pick<TakeoverView, 'settings' | 'sources' | 'prerequisites' | 'approvals' | 'liveAt' | 'giver'>;

/** In the order in which they are gone. */
export function progressOf(view: Asked): { id: StepId; state: StepState }[] {
  return STEPS.map((id) => ({ id, state: stateOf(id, view) }));
}

/** Steps that have to be done before it can be switched on. */
export function missingBefore(view: Asked): StepId[] {
  return progressOf(view)
    .filter(({ id, state }) => id !== 'live' && state === 'open')
    .map(({ id }) => id);
}

/** Whether switching it on needs a written reason. */
export function needsReason({ prerequisites, giver }: Pick<Asked, 'prerequisites' | 'giver'>): boolean {
  return prerequisites.some(({ state }) => state === 'unmet') || (giver !== null && giver.state !== 'live');
}

function stateOf(id: StepId, view: Asked): StepState {
  const { settings, sources, prerequisites, approvals, liveAt } = view;
  switch (id) {
    case 'settings':
      if (settings.savedAt !== null || settings.fields.length === 0) return 'done';
      return settings.own.length > 0 ? 'open' : 'check';
    case 'sources':
      return sources.every(({ state }) => state !== 'open') ? 'done' : 'open';
    case 'needs':
      return prerequisites.some(({ state }) => state === 'unmet') ? 'check' : 'done';
    case 'approvals':
      return approvals.isClear ? 'done' : 'open';
    case 'preview':
      return liveAt === null ? 'check' : 'done';
    case 'live':
      return liveAt === null ? 'open' : 'done';
  }
}
