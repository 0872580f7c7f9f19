import { text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { deskPath } from '../pages/people/personal-paths.ts';
import type { Solution } from '../solution.ts';
import type { DeskTask, TaskFinder } from '../today/task.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

export const DOUBLE_TEXTS = { de, en };

/** Counted up to here: more are as many to whoever looks. */
const MOST = 100;

/** That some pairs wait, in one line. */
export function findDoubleTasks(solutions: readonly Solution[]): TaskFinder {
  return async ({ place, permissions, language }, kernel) => {
    if (!permissions.has('entries:write')) return [];
    const counts = await Promise.all(
      solutions.map(({ doubles }) => doubles?.count({ place, language }, kernel, MOST) ?? 0),
    );
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count === 0) return [];
    const texts = textsIn(DOUBLE_TEXTS, language);
    const task: DeskTask = {
      ...{ id: 'doubles', urgency: 'note', title: text(texts, language, 'task_doubles', { count }) },
      ...{ text: text(texts, language, 'task_doubles_text'), link: deskPath(language, place.ars, 'doubles') },
      ...{ since: null, due: null },
    };
    return [task];
  };
}
