import { guardApprovals } from '../approvals/approval-guard.ts';
import { guardFeasibility } from '../feasibility/feasibility-guard.ts';
import { pilotGuard } from '../pilots/pilot-guards.ts';
import { takeoverGuard } from '../takeovers/takeover-guard.ts';
import type { Guard } from './guard.ts';

/** What has to be there before a project goes on; each subject asks for its own, in this order. */
export const GUARDS: readonly Guard[] = [guardFeasibility, guardApprovals, pilotGuard, takeoverGuard];
