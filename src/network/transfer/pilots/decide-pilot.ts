/** The end of a pilot, or its extension: with reasons, with what failed, and how sure one is. */

import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { emitEvent } from '../../../kernel/events/emit-event.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PILOT_DECIDED } from '../events.ts';
import type { Decision, StopCode } from '../flow.ts';
import { thingPath } from '../paths.ts';
import { changeProject } from '../projects/change-project.ts';
import type { Project, ProjectState } from '../projects/project.ts';
import { projectChanged, projectNeedsCode } from '../projects/project-problems.ts';
import { lockOwnProject } from '../projects/require-own-project.ts';
import { insertDecision } from './decision-store.ts';
import type { EvidenceLevel } from './pilot.ts';
import { pilotNewEnd, pilotUnknown } from './pilot-problems.ts';
import { extendPilot, readPilot } from './pilot-store.ts';

export interface PilotChoice {
  id: string;
  /** Of the project, as it was read. */
  version: number;
  decision: Decision;
  reason: string;
  whatFailed: string;
  code: StopCode | null;
  evidenceLevel: EvidenceLevel;
  newEndsOn: string | null;
  /** Within the town hall; '' for the town as a whole. */
  office: string;
}

const LEADS: Readonly<Record<Decision, ProjectState>> = { scale: 'scaled', extend: 'live', stop: 'stopped' };

/**
 * Throws `project-unknown`, `project-changed`, `project-not-allowed` (409: not in this state), `project-needs-code`,
 * `pilot-new-end` (422).
 */
export async function decidePilot(
  kernel: Kernel,
  actor: Pick<Actor, 'person' | 'request'>,
  { ars }: Place,
  choice: PilotChoice,
): Promise<Project> {
  const { id, version, decision, code, newEndsOn, reason } = choice;
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const decidedOn = civilDate(now).toString();
    const found = await lockOwnProject(trx, id, ars, kernel.places);
    if (found.kind !== 'pilot') throw pilotUnknown();
    if (found.version !== version) throw projectChanged(found);
    if ((decision === 'stop') !== (code !== null)) throw projectNeedsCode();
    const pilot = await readPilot(trx, id);
    if (decision === 'extend') {
      const isLater = newEndsOn !== null && newEndsOn > decidedOn && newEndsOn > (pilot?.endsOn ?? '');
      if (!isLater) throw pilotNewEnd();
    }
    await insertDecision(
      trx,
      {
        ...{ project: id, decision, reason, whatFailed: choice.whatFailed, stopCode: code },
        ...{ evidenceLevel: choice.evidenceLevel, decidedOn, ars, office: choice.office },
        newEndsOn: decision === 'extend' ? newEndsOn : null,
      },
      now,
    );
    const changed = await changeProject(
      trx,
      { ...{ id, to: LEADS[decision], version, reason, ars, now, actor }, ...(code !== null && { code }) },
      kernel,
    );
    if (decision === 'extend' && newEndsOn !== null) await extendPilot(trx, id, newEndsOn);
    const { person, request } = actor;
    await recordAudit(
      trx,
      {
        ...{ ars, person, action: 'pilot.decided', subject: `pilot ${id}` },
        ...(request !== undefined && { request }),
      },
      now,
    );
    await emitEvent(trx, kernel, PILOT_DECIDED, {
      ...{ idea: changed.idea, project: id, ars: changed.ars, page: thingPath('pilots', id) },
      ...{ title: changed.title, decision, stopCode: code, reason },
    });
    return changed;
  });
}
