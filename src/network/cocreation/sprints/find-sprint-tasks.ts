import { civilDate } from '../../../kernel/clock.ts';
import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { CARE, PROPOSE, SPEAK } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { SPRINT_OFFICE, TOWN_SPRINTS } from './desk-rooms.ts';
import { openFollowUps } from './follow-up-store.ts';
import { quarterWords } from './public-pages.ts';
import { sprintsOfTown } from './sprint-store.ts';

const MOST = 20;
/** Days before it is due on which somebody should think of it. */
const AHEAD = 14;

/** Sprints that a town was asked to take part in, and what has to be done after one: at the town, and what is late at the office. */
export const findSprintTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  const say = sayIn(language);
  const { db, places } = kernel;
  const today = civilDate(kernel.clock.now());
  const isOffice = place.ars === FEDERATION && permissions.has(CARE.name);
  if (!isOffice && !permissions.has(PROPOSE.name)) return [];
  const keys = places.keys(place.ars);
  const asked =
    isOffice || !permissions.has(SPEAK.name)
      ? []
      : (await sprintsOfTown(db, keys)).filter(
          ({ answer, state }) => answer === 'invited' && (state === 'planned' || state === 'prep'),
        );
  const until = isOffice ? today.subtract({ days: 1 }) : today.add({ days: AHEAD });
  const due = await openFollowUps(db, isOffice ? null : keys, { until, limit: MOST });
  const link = (sprint: string) =>
    roomPath(language, place.ars, `${PATH}/${(isOffice ? SPRINT_OFFICE : TOWN_SPRINTS).path}`, sprint);
  return [
    ...asked.slice(0, MOST).map(
      ({ id, title, quarter, changedAt }): DeskTask => ({
        ...{ id: `sprint-asked:${id}`, urgency: 'soon', title: say('sprint_task_asked', { title }) },
        ...{ text: quarterWords(quarter, language), link: link(id), since: changedAt, due: null },
      }),
    ),
    ...due.map(
      (one): DeskTask => ({
        ...{ id: `sprint-follow-up:${one.id}`, title: say('sprint_task_due', { title: one.title }) },
        urgency: one.due < today.toString() ? 'now' : 'soon',
        text: `${one.sprintTitle} · ${one.unit}`,
        ...{ link: link(one.sprint), since: null, due: one.due },
      }),
    ),
  ];
};
