/** How a pilot begins, and how what a project says about itself is changed. Each in one transaction, with its line in the log. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { FIELDS } from '../../../kernel/network/fields.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { insertPilot } from '../pilots/pilot-store.ts';
import { runnable } from '../solution-title.ts';
import { writeStep } from '../step-store.ts';
import { findThings } from '../things-of.ts';
import { isOver, isSettled } from './next-steps.ts';
import type { Project } from './project.ts';
import {
  projectChanged,
  projectIdeaUnknown,
  projectNotAllowed,
  projectSolutionUnknown,
} from './project-problems.ts';
import { insertProject, readProject, updateProject } from './project-store.ts';
import type { ProjectForm } from './projects-api.ts';
import { lockOwnProject } from './require-own-project.ts';

type Who = Pick<Actor, 'person' | 'request'>;

/** Sent twice with the same wish it is one. Throws `project-solution-unknown`, `project-idea-unknown` (422). */
export async function beginPilot(
  kernel: Kernel,
  actor: Who,
  { ars }: Place,
  { wish, form }: { wish: string; form: ProjectForm },
): Promise<Project> {
  const known = await requireKnown(kernel, form);
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const made = randomUUIDv7();
    const id = await insertProject(
      trx,
      {
        ...{ ...known, id: made, ars, kind: 'pilot', state: 'applied', sheet: null, fromArs: null },
        wish: createHash('sha256').update(`${ars} ${wish}`).digest('hex'),
      },
      now,
    );
    if (id === made) {
      await insertPilot(trx, id);
      await writeStep(trx, { thing: 'project', id, from: null, to: 'applied', reason: '', ars }, now);
      await log(trx, actor, { ars, action: 'project.begun', id }, now);
    }
    return lockOwnProject(trx, id, ars, kernel.places);
  });
}

/** Throws `project-changed` (409, with the present state), `project-not-allowed` (409) and as `beginPilot`. */
export async function editProject(
  kernel: Kernel,
  actor: Who,
  { ars }: Place,
  { id, version, form }: { id: string; version: number; form: ProjectForm },
): Promise<Project> {
  const known = await requireKnown(kernel, form);
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const found = await lockOwnProject(trx, id, ars, kernel.places);
    if (found.version !== version) throw projectChanged(found);
    const isMoved = found.solution !== form.solution || found.idea !== form.idea;
    if (isOver(found) || (isMoved && isSettled(found))) throw projectNotAllowed(found);
    await updateProject(trx, found, known, now);
    await log(trx, actor, { ars, action: 'project.changed', id }, now);
    return (await readProject(trx, id)) ?? found;
  });
}

/** With the field of its idea where nobody said another. */
async function requireKnown(kernel: Kernel, form: ProjectForm): Promise<ProjectForm> {
  const { solution, idea, lang } = form;
  if (solution !== null && !runnable(kernel).some(({ id }) => id === solution))
    throw projectSolutionUnknown();
  if (idea === null) return form;
  const found = (await findThings(kernel, 'idea', [idea], lang)).get(idea);
  if (found === undefined) throw projectIdeaUnknown();
  return { ...form, field: form.field ?? FIELDS.find((one) => one === found.field) ?? null };
}

async function log(
  trx: Kernel['db'],
  { person, request }: Who,
  { ars, action, id }: { ars: string; action: AuditAction; id: string },
  now: Temporal.Instant,
): Promise<void> {
  const subject = `project ${id}`;
  await recordAudit(trx, { ars, person, action, subject, ...(request !== undefined && { request }) }, now);
}
