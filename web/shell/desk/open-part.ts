import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { withDeskWords } from '../people/words.ts';
import { DeskPage } from './desk-page.tsx';

export async function load(screen: Screen) {
  return { Part: DeskPage, screen: await withDeskWords(screen) };
}
