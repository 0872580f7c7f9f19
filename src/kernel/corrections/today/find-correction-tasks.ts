import { deskPath } from '../../pages/people/personal-paths.ts';
import type { Solution } from '../../solution.ts';
import type { TaskFinder } from '../../today/task.ts';
import { choiceInWords } from '../choice-words.ts';
import { sayCorrection } from '../correction-texts.ts';
import { oldestOpen } from '../desk-store.ts';

const MOST = 20;
/** After so many days without anybody, it is no longer something for soon. */
const PATIENCE_DAYS = 7;

/** What visitors asked or corrected, those first who wait longest. Of the text nothing: it is read in its room. */
export function findCorrectionTasks(solutions: readonly Solution[]): TaskFinder {
  return async ({ place, permissions, language }, kernel) => {
    if (!permissions.has('corrections:answer')) return [];
    const say = sayCorrection(language);
    const late = kernel.clock.now().subtract({ hours: 24 * PATIENCE_DAYS });
    const found = await oldestOpen(kernel.db, kernel.places.keys(place.ars), MOST);
    return found.map((one) => {
      const { id, kind, about, wantsAnswer, createdAt } = one;
      const choice = choiceInWords(solutions, one, language);
      return {
        id: `correction:${id}`,
        urgency: Temporal.Instant.compare(createdAt, late) < 0 ? 'now' : 'soon',
        title: choice === null ? say(`task_${kind}`, { about }) : say('task_choice', { about, choice }),
        text: say(wantsAnswer ? 'task_wants_answer' : 'task_no_answer'),
        link: deskPath(language, place.ars, 'corrections', id),
        since: createdAt,
        due: null,
      };
    });
  };
}
