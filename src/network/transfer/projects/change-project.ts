import type { Kysely } from 'kysely';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { mayGo } from '../../../kernel/network/flow.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PILOT_FLOW, type PilotState, type StopCode, TAKEOVER_FLOW, type TakeoverState } from '../flow.ts';
import { writeStep } from '../step-store.ts';
import { GUARDS } from './guards.ts';
import { markOf } from './marks.ts';
import type { Project, ProjectState } from './project.ts';
import { projectChanged, projectNeedsCode, projectNotAllowed, projectUnknown } from './project-problems.ts';
import { lockProject, readProject, updateProjectState } from './project-store.ts';

export interface ProjectChange {
  id: string;
  to: ProjectState;
  /** As it was read; left out: whatever it is now. */
  version?: number;
  /** For the public history. */
  reason: string;
  /** With `stopped`, and only then. */
  code?: StopCode;
  /** The unit that does it. */
  ars: Ars;
  now: Temporal.Instant;
  /** For the log; left out: the program. */
  actor?: Pick<Actor, 'person' | 'request'>;
}

const LONGEST_REASON = 1_000;

/**
 * The only way from one state to the next, in a transaction of the caller's: with all guards, a line of the public
 * history and a line of the log. Whose it is says the caller. Throws `project-unknown` (404), `project-changed` and
 * `project-not-allowed` (409, with the present state), `project-needs-code` (422), and what guards throw.
 */
export async function changeProject(
  trx: Kysely<unknown>,
  change: ProjectChange,
  kernel: Kernel,
): Promise<Project> {
  const { id, to, version, code, ars, now } = change;
  const found = await lockProject(trx, id);
  if (found === null) throw projectUnknown();
  if (version !== undefined && found.version !== version) throw projectChanged(found);
  if (!mayFollow(found, to)) throw projectNotAllowed(found);
  if ((to === 'stopped') !== (code !== undefined)) throw projectNeedsCode();
  const reason = change.reason.trim().slice(0, LONGEST_REASON);
  for (const guard of GUARDS) await guard(trx, { project: found, to, reason, now }, kernel);
  const mark = await markOf(trx, { project: found, to });
  await updateProjectState(trx, found, { to, code: code ?? null }, now);
  await writeStep(trx, { thing: 'project', id, from: found.state, to, reason, ars, mark }, now);
  const { person = null, request } = change.actor ?? {};
  await recordAudit(
    trx,
    {
      ...{ ars, person, action: actionOf(to), subject: `project ${id}` },
      ...(request !== undefined && { request }),
    },
    now,
  );
  const after = await readProject(trx, id);
  if (after === null) throw projectUnknown();
  return after;
}

function mayFollow({ kind, state }: Project, to: ProjectState): boolean {
  // The database holds each kind to its own states.
  return kind === 'pilot'
    ? mayGo(PILOT_FLOW, state as PilotState, to as PilotState)
    : mayGo(TAKEOVER_FLOW, state as TakeoverState, to as TakeoverState);
}

function actionOf(to: ProjectState): AuditAction {
  if (to === 'stopped') return 'project.stopped';
  return to === 'halted' ? 'project.halted' : 'project.advanced';
}
