/** Which steps a path has and in which order; or that none are needed. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kernel } from '../../../kernel/solution.ts';
import { type Approval, isDueFault, MOST_STEPS, UNDECIDED } from './approval.ts';
import { stepsWithEvents, writeApprovalEvent } from './approval-event-store.ts';
import { dueOver, nameless, refuse } from './approval-problems.ts';
import {
  deleteApproval,
  insertApprovals,
  orderApprovals,
  setNone,
  updateApproval,
} from './approval-store.ts';
import { changePath, type HeldPath, type PathTarget, requireStep } from './hold-path.ts';
import type { TemplateStep } from './templates.ts';

export type StepWords = Pick<Approval, 'kind' | 'name' | 'unit' | 'dueOn'>;

/** All steps of a template, each due so many days from today; only where there are none yet. */
export function beginPath(
  kernel: Kernel,
  target: PathTarget,
  template: readonly TemplateStep[],
): Promise<void> {
  return changePath(kernel, target, 'approval.planned', async (held) => {
    requireNeeded(held);
    if (held.steps.length > 0) throw refuse('approvals-begun');
    await insertApprovals(
      held.trx,
      held.project.id,
      template.map(({ kind, name, unit, days }) => ({
        ...{ id: randomUUIDv7(), kind, name, unit },
        dueOn: days === null ? null : held.today.add({ days }).toString(),
      })),
    );
  });
}

/** Also of a project that runs: what is added has to be decided before it goes on. */
export function addStep(kernel: Kernel, target: PathTarget, words: StepWords): Promise<void> {
  return changePath(kernel, target, 'approval.planned', async (held) => {
    requireNeeded(held);
    if (held.steps.length >= MOST_STEPS) throw refuse('approvals-many');
    requireWords(words, null, held);
    await insertApprovals(held.trx, held.project.id, [{ ...words, id: randomUUIDv7() }]);
  });
}

/** What a step says about itself; who decides and by when only until it is decided. */
export function editStep(
  kernel: Kernel,
  target: PathTarget,
  { step, ...words }: { step: string } & Omit<StepWords, 'kind'> & Pick<Approval, 'reference' | 'note'>,
): Promise<void> {
  return changePath(kernel, target, 'approval.changed', async (held) => {
    const found = requireStep(held.steps, step);
    const isSame = found.name === words.name && found.unit === words.unit && found.dueOn === words.dueOn;
    if (!isSame && !UNDECIDED.includes(found.outcome)) throw refuse('approval-decided');
    requireWords({ ...words, kind: found.kind }, found.dueOn, held);
    await updateApproval(held.trx, { ...found, ...words });
  });
}

/** A step to which nothing has happened yet; what was asked for once stays readable. */
export function removeStep(kernel: Kernel, target: PathTarget, step: string): Promise<void> {
  return changePath(kernel, target, 'approval.planned', async ({ trx, project, steps }) => {
    const found = requireStep(steps, step);
    const hasHistory = (await stepsWithEvents(trx, project.id)).has(found.id);
    if (found.outcome !== 'open' || hasHistory) throw refuse('approval-kept');
    await deleteApproval(trx, found.id);
  });
}

/** `order`: all steps of the path. */
export function orderSteps(kernel: Kernel, target: PathTarget, order: readonly string[]): Promise<void> {
  return changePath(kernel, target, 'approval.planned', async ({ trx, project, steps }) => {
    const wanted = new Set(order);
    if (wanted.size !== order.length || order.length !== steps.length) throw refuse('approvals-order');
    if (!steps.every(({ id }) => wanted.has(id))) throw refuse('approvals-order');
    await orderApprovals(trx, project.id, order);
  });
}

/** No approval is needed, which an office has decided for a reason; null: some are needed after all. */
export function decideNone(
  kernel: Kernel,
  target: PathTarget,
  none: { reason: string; unit: string } | null,
): Promise<void> {
  return changePath(kernel, target, 'approval.noted', async (held) => {
    const { trx, project, path, steps, today, now } = held;
    if (none !== null && steps.length > 0) throw refuse('approvals-begun');
    const isNone = (path?.noneReason ?? null) !== null;
    if (none === null && !isNone) return;
    await setNone(trx, project.id, none);
    await writeApprovalEvent(
      trx,
      {
        ...{ project: project.id, approval: null, from: isNone ? 'none' : null },
        ...{ to: none === null ? 'needed' : 'none', reason: none === null ? '' : noneWords(none) },
        ...{ on: today.toString(), askedOn: null, ars: target.place.ars },
      },
      now,
    );
  });
}

const noneWords = ({ reason, unit }: { reason: string; unit: string }) =>
  `${unit}: ${reason}`.slice(0, 1_000);

function requireNeeded({ path, project }: Pick<HeldPath, 'path' | 'project'>): void {
  if (project.state === 'stopped') throw refuse('approvals-over');
  if (path !== null && path.noneReason !== null) throw refuse('approvals-none-needed');
}

function requireWords(
  { kind, name, dueOn }: StepWords,
  before: string | null,
  { today }: Pick<HeldPath, 'today'>,
): void {
  if ((kind === 'other') !== (name !== '')) throw nameless();
  if (isDueFault(dueOn, before, today.toString())) throw dueOver();
}
