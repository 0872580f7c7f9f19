/** The path of approvals of one project, as the room shows it. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { OUTCOME_FLOW } from '../flow.ts';
import { projectView } from '../projects/project-view.ts';
import { requireOwnProject } from '../projects/require-own-project.ts';
import { sayIn } from '../texts.ts';
import { isLate } from './approval.ts';
import { eventsOfPath } from './approval-event-store.ts';
import { stateOfSteps } from './approval-state.ts';
import { readPath, stepsOfPath } from './approval-store.ts';
import type { ApprovalPath } from './approvals-api.ts';
import { stepDays } from './days.ts';
import { pathTemplates } from './path-templates.ts';
import { resumptionOf } from './resume-project.ts';
import { effectOf } from './withdraw-approval.ts';

/** Throws `project-unknown` (404). */
export async function approvalPath(
  kernel: Kernel,
  { id, place, language, mayDecide }: { id: string; place: Place; language: Language; mayDecide: boolean },
): Promise<ApprovalPath> {
  const { db, places } = kernel;
  const project = await requireOwnProject(db, id, place.ars, places);
  const [view, path, steps, events, templates, effect] = await Promise.all([
    projectView(project, language, kernel),
    readPath(db, id),
    stepsOfPath(db, id),
    eventsOfPath(db, id),
    pathTemplates(db, places.keys(place.ars), language),
    effectOf(db, project, place, kernel),
  ]);
  const today = civilDate(kernel.clock.now());
  const state = stateOfSteps(steps, path?.noneReason ?? null);
  const stopped = await resumptionOf(db, { project, path, place }, kernel);
  const touched = new Set(events.map(({ approval }) => approval));
  const say = sayIn(language);
  const titles = new Map(
    steps.map((one) => [one.id, one.name === '' ? say(`approval_kind_${one.kind}`) : one.name]),
  );
  return {
    ...{ project: view, version: path?.version ?? 0, state, templates, mayDecide, effect },
    none:
      path === null || path.noneReason === null || path.noneUnit === null
        ? null
        : { reason: path.noneReason, unit: path.noneUnit },
    steps: steps.map(({ project: _, ...step }) => ({
      ...step,
      days: stepDays(step, today, place.ars),
      isLate: isLate(step, today.toString()),
      next: [...OUTCOME_FLOW[step.outcome]],
      mayRemove: step.outcome === 'open' && !touched.has(step.id),
    })),
    history: events.map((event) => ({
      ...event,
      title: event.approval === null ? null : (titles.get(event.approval) ?? null),
    })),
    resume: state.isClear ? stopped : null,
    isStopped: stopped !== null && !state.isClear,
    today: today.toString(),
  };
}
