import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Solution } from '../solution.ts';
import type { Correction } from './correction.ts';

type Solutions = readonly Pick<Solution, 'id' | 'i18n'>[];

/** What was chosen in one tap, in the words of the solution; null: nothing was. */
export function choiceInWords(
  solutions: Solutions,
  { solution, choice }: Pick<Correction, 'solution' | 'choice'>,
  language: Language,
): string | null {
  if (choice === null) return null;
  const found = solutions.find(({ id }) => id === solution);
  // A solution that is gone leaves its messages behind.
  return (found === undefined ? undefined : textsIn(found.i18n, language)[`choice_${choice}`]) ?? choice;
}
