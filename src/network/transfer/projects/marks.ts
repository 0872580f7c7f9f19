import type { Kysely } from 'kysely';
import { markRed } from '../feasibility/feasibility-guard.ts';
import type { StepMark } from '../step-store.ts';
import type { Project, ProjectState } from './project.ts';

/** What the public history shows beside a step that the guards let through; null: nothing. */
export type MarkOf = (
  trx: Kysely<unknown>,
  step: { project: Project; to: ProjectState },
) => Promise<StepMark | null>;

const MARKS: readonly MarkOf[] = [markRed];

export async function markOf(
  trx: Kysely<unknown>,
  step: { project: Project; to: ProjectState },
): Promise<StepMark | null> {
  for (const find of MARKS) {
    const mark = await find(trx, step);
    if (mark !== null) return mark;
  }
  return null;
}
