/** What a town writes about its pilot. Each in one transaction, with its line in the log. */
import type { Kysely } from 'kysely';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { isOver } from '../projects/next-steps.ts';
import type { Project } from '../projects/project.ts';
import { lockOwnProject } from '../projects/require-own-project.ts';
import {
  changesOf,
  deleteChange,
  deleteRisk,
  type PilotChange,
  type PilotRisk,
  putChange,
  putRisk,
  risksOf,
} from './note-store.ts';
import { isStarted, MOST } from './pilot.ts';
import {
  pilotChanged,
  pilotComparisonUnknown,
  pilotMost,
  pilotOver,
  pilotSpan,
  pilotUnknown,
  pilotWithoutEnd,
} from './pilot-problems.ts';
import { type Pilot, type PilotWords, readPilot, updatePilot } from './pilot-store.ts';

export interface Editing {
  actor: Pick<Actor, 'person' | 'request'>;
  place: Place;
  id: string;
}

/**
 * One change of a pilot that is not over. Throws `project-unknown`, `pilot-unknown` (404), `pilot-over` (409) and what
 * the work throws.
 */
export function onPilot(
  kernel: Kernel,
  { actor: { person, request }, place: { ars }, id }: Editing,
  action: AuditAction,
  work: (
    trx: Kysely<unknown>,
    of: { project: Project; pilot: Pilot; now: Temporal.Instant },
  ) => Promise<void>,
): Promise<void> {
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const project = await lockOwnProject(trx, id, ars, kernel.places);
    const pilot = project.kind === 'pilot' ? await readPilot(trx, id) : null;
    if (pilot === null) throw pilotUnknown();
    if (isOver(project)) throw pilotOver();
    await work(trx, { project, pilot, now });
    const subject = `pilot ${id}`;
    await recordAudit(trx, { ars, person, action, subject, ...(request !== undefined && { request }) }, now);
  });
}

/** Throws `pilot-changed`, `pilot-without-end`, `pilot-span`, `pilot-comparison-unknown`. */
export function editPilot(
  kernel: Kernel,
  editing: Editing,
  { version, words }: { version: number; words: PilotWords },
): Promise<void> {
  const { comparisonArs } = words;
  if (comparisonArs !== null && townOf(comparisonArs, kernel.places) === null) throw pilotComparisonUnknown();
  return onPilot(kernel, editing, 'pilot.changed', async (trx, { project, pilot }) => {
    if (pilot.version !== version) throw pilotChanged(pilot.version);
    // As it runs, its first day stands, and its end moves by a decision alone.
    const { startsOn, endsOn } = isStarted(project.state) ? pilot : words;
    if (endsOn === null && project.state !== 'applied') throw pilotWithoutEnd();
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) throw pilotSpan();
    await updatePilot(trx, project.id, { ...words, startsOn, endsOn });
  });
}

export function noteChange(kernel: Kernel, editing: Editing, change: PilotChange): Promise<void> {
  return onPilot(kernel, editing, 'pilot.changed', async (trx, { project }) => {
    await putChange(trx, project.id, change);
    if ((await changesOf(trx, project.id)).length > MOST.changes) throw pilotMost();
  });
}

export function forgetChange(kernel: Kernel, editing: Editing, change: string): Promise<void> {
  return onPilot(kernel, editing, 'pilot.changed', (trx, { project }) =>
    deleteChange(trx, project.id, change),
  );
}

export function noteRisk(kernel: Kernel, editing: Editing, risk: PilotRisk): Promise<void> {
  return onPilot(kernel, editing, 'pilot.changed', async (trx, { project, now }) => {
    await putRisk(trx, project.id, risk, now);
    if ((await risksOf(trx, project.id)).length > MOST.risks) throw pilotMost();
  });
}

export function forgetRisk(kernel: Kernel, editing: Editing, risk: string): Promise<void> {
  return onPilot(kernel, editing, 'pilot.changed', (trx, { project }) => deleteRisk(trx, project.id, risk));
}
