import { civilDate } from '../../../kernel/clock.ts';
import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { PLAN } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { isLate } from './approval.ts';
import { APPROVALS_ROOM } from './approval-rooms.ts';
import { approvalsInNeed, type DueApproval } from './approval-store.ts';

const MOST = 30;
/** Days before it is due on which somebody should ask what became of it. */
const AHEAD = 7;

/** Approvals that were taken back or refused, that are late, or due within a week. */
export const findApprovalTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has(PLAN.name)) return [];
  const say = sayIn(language);
  const today = civilDate(kernel.clock.now());
  const found = await approvalsInNeed(kernel.db, kernel.places.keys(place.ars), {
    ...{ until: today.add({ days: AHEAD }), limit: MOST },
  });
  return found.map((one): DeskTask => {
    const need = needOf(one, today);
    const what = one.name === '' ? say(`approval_kind_${one.kind}`) : one.name;
    const isBroken = need === 'withdrawn' || need === 'refused';
    return {
      ...{ id: `approval-${need}:${one.id}`, urgency: need === 'due' ? 'soon' : 'now' },
      ...{ title: say(`approval_task_${need}`, { what }), text: `${one.title} · ${one.unit}` },
      link: roomPath(language, place.ars, `${PATH}/${APPROVALS_ROOM.path}`, one.project),
      ...{ since: isBroken ? one.changedAt : null, due: isBroken ? null : one.dueOn },
    };
  });
};

function needOf(one: DueApproval, today: Temporal.PlainDate): 'withdrawn' | 'refused' | 'late' | 'due' {
  if (one.outcome === 'withdrawn' || one.outcome === 'refused') return one.outcome;
  return isLate(one, today.toString()) ? 'late' : 'due';
}
