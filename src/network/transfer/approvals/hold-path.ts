/** The one way in which a path of approvals changes: held with its project, compared with what the caller saw. */
import type { Kysely } from 'kysely';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Project } from '../projects/project.ts';
import { lockOwnProject } from '../projects/require-own-project.ts';
import type { Approval } from './approval.ts';
import { pathChanged, stepUnknown } from './approval-problems.ts';
import { type PathRow, readPath, stepsOfPath, touchPath } from './approval-store.ts';

/** Who changes the path of which project, and which version of it was seen; 0: there was none. */
export interface PathTarget {
  id: string;
  version: number;
  place: Place;
  actor: Actor;
}

export interface HeldPath {
  trx: Kysely<unknown>;
  project: Project;
  /** As it was before this change; null: it begins with it. */
  path: PathRow | null;
  steps: readonly Approval[];
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/**
 * Does something with a path in one transaction, which holds the project: no guard of it looks at the path meanwhile.
 * Throws `project-unknown` (404) and `approvals-changed` (409, with the version now).
 */
export function changePath<Answer>(
  kernel: Kernel,
  { id, version, place, actor }: PathTarget,
  action: AuditAction,
  work: (held: HeldPath) => Promise<Answer>,
): Promise<Answer> {
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const today = civilDate(now);
    const project = await lockOwnProject(trx, id, place.ars, kernel.places);
    const path = await readPath(trx, id);
    if ((path?.version ?? 0) !== version) throw pathChanged(path?.version ?? 0);
    const steps = await stepsOfPath(trx, id);
    await touchPath(trx, id, { today, now });
    const answer = await work({ trx, project, path, steps, today, now });
    const { person, request } = actor;
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person, action, subject: `approval ${id}` },
        ...(request !== undefined && { request }),
      },
      now,
    );
    return answer;
  });
}

/** Throws `approval-unknown` (404). */
export function requireStep(steps: readonly Approval[], id: string): Approval {
  const found = steps.find((one) => one.id === id);
  if (found === undefined) throw stepUnknown();
  return found;
}
