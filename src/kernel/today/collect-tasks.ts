import { withinTime } from '../bundle/within-time.ts';
import type { Kernel } from '../solution.ts';
import type { Finder } from './finders.ts';
import type { DeskTask, TaskQuestion } from './task.ts';

/** What a finder may take; more costs it its tasks, never those of others. */
export const FINDER_MILLISECONDS = 200;
const MOST_OF_ONE = 50;
const ORDER: readonly DeskTask['urgency'][] = ['now', 'soon', 'note'];

/** The most urgent first; `failed` names the finders that could not look. */
export async function collectTasks(
  finders: readonly Finder[],
  question: TaskQuestion,
  kernel: Kernel,
  tell: (finder: string, error: unknown) => void,
): Promise<{ tasks: DeskTask[]; failed: string[] }> {
  const failed: string[] = [];
  const found = await Promise.all(
    finders.map(async ({ id, find }) => {
      try {
        return (await withinTime(FINDER_MILLISECONDS, () => find(question, kernel))).slice(0, MOST_OF_ONE);
      } catch (error) {
        failed.push(id);
        tell(id, error);
        return [];
      }
    }),
  );
  // The order of the list stays among equals.
  const tasks = found.flat().sort((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency));
  return { tasks, failed: finders.map(({ id }) => id).filter((id) => failed.includes(id)) };
}
