import type { Solution } from '../../solution.ts';
import { kernelParts } from './kernel-parts.ts';
import type { PersonalData } from './personal-data.ts';

/** Every part of the house that holds something about people. Solutions first: what they hold may hang on the account. */
export function personalParts(solutions: readonly Pick<Solution, 'personalData'>[]): readonly PersonalData[] {
  return [...solutions.flatMap(({ personalData }) => personalData ?? []), ...kernelParts];
}
