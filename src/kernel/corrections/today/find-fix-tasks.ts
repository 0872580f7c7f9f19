import { deskPath } from '../../pages/people/personal-paths.ts';
import type { Solution } from '../../solution.ts';
import type { DeskTask, TaskFinder } from '../../today/task.ts';
import { sayCorrection } from '../correction-texts.ts';

const MOST = 20;

/** What a desk has put right, where the source tells something else by now. */
export function findFixTasks(solutions: readonly Solution[]): TaskFinder {
  return async ({ place, permissions, language }, kernel) => {
    if (!permissions.has('entries:write')) return [];
    const say = sayCorrection(language);
    const ask = { keys: kernel.places.keys(place.ars), record: null, language };
    const found = await Promise.all(solutions.map(({ fixes }) => fixes?.at(ask, kernel) ?? []));
    return found
      .flat()
      .filter(({ isAsked }) => isAsked)
      .slice(0, MOST)
      .map(
        ({ id, about, confirmedAt }): DeskTask => ({
          ...{ id: `fix:${id}`, urgency: 'now', title: say('task_fix', { about }) },
          ...{ text: say('task_fix_text'), link: deskPath(language, place.ars, 'corrections') },
          ...{ since: confirmedAt, due: null },
        }),
      );
  };
}
