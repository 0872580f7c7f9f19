/** What solutions of a place want of somebody, for "Heute". */
import { solutionTitle } from '../../i18n/solution-title.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { deskPath } from '../../pages/people/personal-paths.ts';
import type { Solution } from '../../solution.ts';
import type { DeskTask, TaskFinder } from '../../today/task.ts';
import { TODAY_TEXTS } from '../../today/today-texts.ts';
import { checkPrerequisites } from '../desk/check-prerequisites.ts';
import { adoptionsAt } from '../store.ts';

/** Drafts that wait to be switched on, and what a solution that the place has switched on still needs. */
export function findAdoptionTasks(solutions: readonly Solution[]): TaskFinder {
  return async ({ place, permissions, language }, kernel) => {
    if (!permissions.has('adoptions:manage')) return [];
    const texts = textsIn(TODAY_TEXTS, language);
    const rows = await adoptionsAt(kernel.db, kernel.places.keys(place.ars));
    const found = rows.map(async (row): Promise<DeskTask[]> => {
      const solution = solutions.find(({ id }) => id === row.solution);
      if (solution === undefined || (row.state !== 'draft' && row.state !== 'live')) return [];
      const title = solutionTitle(solution, language);
      const task = (kind: string, urgency: DeskTask['urgency'], about: string): DeskTask => ({
        id: `adoption-${kind}:${solution.id}`,
        urgency,
        title: text(texts, language, `adoption_${kind}`, { title }),
        text: text(texts, language, `adoption_${kind}_text`, { about }),
        link: deskPath(language, place.ars, 'solutions', solution.id),
        since: row.changedAt,
        due: null,
      });
      if (row.state === 'draft') return [task('draft', 'note', '')];
      const lines = await checkPrerequisites(
        solution,
        { place, language },
        { kernel, solutions, log: SILENT },
      );
      const unmet = lines.filter(({ state }) => state === 'unmet').map(({ words }) => words);
      return unmet.length === 0 ? [] : [task('needs', 'soon', unmet.join('; '))];
    });
    return (await Promise.all(found)).flat();
  };
}

/** The page of the solution tells the log what could not be checked; here it is simply no task. */
const SILENT = { warn: () => undefined };
