import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { withOperationWords } from '../people/words.ts';
import { OperationPage } from './operation-page.tsx';

export async function load(screen: Screen) {
  return { Part: OperationPage, screen: await withOperationWords(screen) };
}
