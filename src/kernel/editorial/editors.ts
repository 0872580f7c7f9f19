/** What can be entered: the intakes of all solutions that have an editor. */

import { RECURRENCE_TEXTS } from '../calendar/recurrence/texts.ts';
import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Solution } from '../solution.ts';
import type { Editor, Intake } from '../sources/intake.ts';

export interface Editable {
  solution: Solution;
  intake: Intake;
  editor: Editor<unknown>;
}

export function editables(solutions: readonly Solution[]): Editable[] {
  return solutions.flatMap((solution) =>
    (solution.connectors ?? []).flatMap((intake) =>
      intake.editor === undefined ? [] : [{ solution, intake, editor: intake.editor }],
    ),
  );
}

/** undefined: nothing of that name can be entered. */
export function editableOf(
  solutions: readonly Solution[],
  wanted: { solution: string; intake: string },
): Editable | undefined {
  return editables(solutions).find(
    ({ solution, intake }) => solution.id === wanted.solution && intake.id === wanted.intake,
  );
}

/** The texts of its form: those of the solution, and of the recurrences that it may hold. */
export function textsOf({ solution }: Editable) {
  const { de, en } = solution.i18n;
  return { de: { ...RECURRENCE_TEXTS.de, ...de }, en: { ...RECURRENCE_TEXTS.en, ...en } };
}

/** What it is called: "Termin". */
export function nameOf({ solution, intake }: Editable, language: Language): string {
  return textsIn(solution.i18n, language)[`entry_${intake.id}`] ?? intake.id;
}
