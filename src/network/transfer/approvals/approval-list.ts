/** All projects of a town with how their approvals stand, and how long approvals take. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { projectsOfTown } from '../projects/project-store.ts';
import { APPROVAL_KINDS, isLate, UNDECIDED } from './approval.ts';
import { approvalDays, ownDays } from './approval-days.ts';
import { stateOfSteps } from './approval-state.ts';
import type { ApprovalList } from './approvals-api.ts';
import { pathsOf } from './paths-store.ts';

export async function approvalList(
  kernel: Kernel,
  place: Place,
  { begin, limit }: { begin: number; limit: number },
): Promise<ApprovalList> {
  const { db, places } = kernel;
  const all = await projectsOfTown(db, places.keys(place.ars));
  const shown = all.slice(begin, begin + limit);
  const [paths, towns, own] = await Promise.all([
    pathsOf(
      db,
      shown.map(({ id }) => id),
    ),
    approvalDays(kernel),
    ownDays(kernel, place.ars),
  ]);
  const today = civilDate(kernel.clock.now()).toString();
  return {
    projects: shown.map(({ id, title, lang, kind, state }) => {
      const { noneReason, steps } = paths.get(id) ?? { noneReason: null, steps: [] };
      const due = steps.flatMap(({ outcome, dueOn }) => (UNDECIDED.includes(outcome) ? (dueOn ?? []) : []));
      return {
        ...{ id, title, lang, kind, state, ...stateOfSteps(steps, noneReason) },
        late: steps.filter((step) => isLate(step, today)).length,
        due: due.toSorted()[0] ?? null,
      };
    }),
    ...{ total: all.length, next: begin + limit < all.length ? begin + limit : null },
    days: APPROVAL_KINDS.map((kind) => ({ kind, own: own[kind], all: towns[kind] })),
  };
}
