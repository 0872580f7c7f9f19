import type { Kernel } from '../../../kernel/solution.ts';
import { createKnownTexts } from '../../../kernel/text/known-texts.ts';
import type { LikeText } from '../../../kernel/text/likeness.ts';
import { sharedVersions, sharedWords, stateOfShared } from './shared-store.ts';

const findAlike = createKnownTexts({ state: stateOfShared, versions: sharedVersions, words: sharedWords });

/** Shared questions like a text, the likest first, examples too (they are marked); never `except`. */
export async function similarQuestions(
  { db }: Pick<Kernel, 'db'>,
  { except, ...asked }: LikeText & { except?: string },
  most: number,
): Promise<string[]> {
  const [found = []] = await findAlike(db, [asked]);
  return found
    .map(({ id }) => id)
    .filter((id) => id !== except)
    .slice(0, most);
}
