import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { withAccountWords } from '../people/words.ts';
import { AccountArea } from './account-area.tsx';

export async function load(screen: Screen) {
  return { Part: AccountArea, screen: await withAccountWords(screen) };
}
