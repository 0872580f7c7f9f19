import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { withNotifyWords } from '../people/words.ts';
import { ManagePage } from './manage-page.tsx';

export async function load(screen: Screen) {
  return { Part: ManagePage, screen: await withNotifyWords(screen) };
}
