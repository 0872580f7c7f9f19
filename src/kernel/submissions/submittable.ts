/** What can be sent in without an account, and where. */
import { hasDesk } from '../corrections/has-desk.ts';
import { type Editable, editables } from '../editorial/editors.ts';
import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Place } from '../places/place.ts';
import type { Kernel, Solution } from '../solution.ts';
import type { SubmissionForm } from '../sources/intake.ts';

export type Submittable = Editable & { submission: SubmissionForm };

/** undefined: nothing of that name can be sent in. */
export function submittableOf(
  solutions: readonly Solution[],
  wanted: { solution: string; intake: string },
): Submittable | undefined {
  const found = editables(solutions).find(
    ({ solution, intake }) => solution.id === wanted.solution && intake.id === wanted.intake,
  );
  const submission = found?.editor.submission;
  return found === undefined || submission === undefined ? undefined : { ...found, submission };
}

/** Whether the place takes any: it wants them, and somebody works at its desk who may publish. */
export async function isOpen(
  kernel: Pick<Kernel, 'db' | 'places' | 'adoptions'>,
  one: Submittable,
  place: Place,
): Promise<boolean> {
  return isWanted(kernel, one, place) && hasDesk(kernel.db, kernel.places, place.ars, 'entries:write');
}

/** Whether the place itself wants any: it has neither paused the solution nor said no in its settings. */
export function isWanted(
  kernel: Pick<Kernel, 'adoptions'>,
  { solution, submission }: Submittable,
  place: Place,
): boolean {
  return !kernel.adoptions.isPaused(place.ars, solution.id) && submission.isWanted(place, kernel);
}

/** "Termin melden", and what for. */
export function namesOf({ solution, intake }: Submittable, language: Language) {
  const texts = textsIn(solution.i18n, language);
  const key = `submit_${intake.id}`;
  return { title: texts[key] ?? intake.id, about: texts[`${key}_about`] ?? '' };
}
