import { civilDate } from '../../../kernel/clock.ts';
import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { PLAN } from '../permissions.ts';
import { readProjects } from '../projects/project-store.ts';
import { sayIn } from '../texts.ts';
import { workOf } from './check-view.ts';
import { FEASIBILITY_ROOM } from './feasibility-rooms.ts';
import { lastChecksOfTown } from './feasibility-store.ts';
import { judgementOf } from './judge-check.ts';
import { workWords } from './work-words.ts';

const MOST = 50;
/** From so many days before its day a task stands under "today". */
const AHEAD_DAYS = 14;

/** Tasks that the newest checks of a town's projects gave to somebody until a day: late ones first, then by their day. */
export const findFeasibilityTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has(PLAN.name)) return [];
  const say = sayIn(language);
  const today = civilDate(kernel.clock.now());
  const horizon = today.add({ days: AHEAD_DAYS }).toString();
  const checks = await lastChecksOfTown(kernel.db, kernel.places.keys(place.ars));
  const due = checks
    .flatMap((check) => workOf(check).map((work) => ({ check, work })))
    .flatMap(({ check, work }) =>
      work.isDone || work.due === null || work.due > horizon ? [] : [{ check, work, day: work.due }],
    )
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .slice(0, MOST);
  const projects = await readProjects(kernel.db, [...new Set(due.map(({ check }) => check.project))]);
  return due.map(({ check, work, day }): DeskTask => {
    const title = projects.find(({ id }) => id === check.project)?.title ?? '';
    const { fails } = judgementOf(check).judgement;
    return {
      id: `transfer-feasibility:${check.id}:${work.gate}`,
      urgency: day < today.toString() ? 'now' : 'soon',
      title: say('work_task', { title, gate: say(`gate_${work.gate}`) }),
      text: [workWords(work, fails, say), ...(work.unit === '' ? [] : [work.unit])].join(' '),
      link: roomPath(language, place.ars, `${PATH}/${FEASIBILITY_ROOM.path}`, check.project),
      ...{ since: check.at, due: day },
    };
  });
};
