/** A1: how the path of approvals of the project stands. */
import { type ApprovalState, approvalState } from '../../approvals/approval-state.ts';
import type { Answer } from '../rule-set.ts';
import type { Finder } from './asked.ts';
import { inBoth } from './known-fact.ts';

export const aboutApprovals: Finder = async ({ project, at, kernel }) => {
  const state = await approvalState(kernel.db, project.id);
  const { steps, open, refused, withdrawn, isClear, emptyReason } = state;
  return [
    {
      ...{ gate: 'A1', at, proposes: proposalOf(state) },
      says: refused + withdrawn > 0 ? 'bad' : isClear ? 'good' : 'info',
      text: inBoth((say) => {
        if (steps > 0) return say('known_approvals', { steps, open, refused, withdrawn });
        return emptyReason === null
          ? say('known_approvals_none')
          : say('known_approvals_unneeded', { reason: emptyReason });
      }),
      source: inBoth((say) => say('known_source_approvals')),
    },
  ];
};

/** As the answers of the gate say it. */
export function proposalOf({ steps, open, refused, withdrawn, isClear }: ApprovalState): Answer {
  if (refused + withdrawn > 0) return 0;
  if (isClear) return 4;
  if (steps === 0) return 1;
  return open < steps ? 3 : 2;
}
