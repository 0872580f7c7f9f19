import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { withAccountWords } from '../people/words.ts';
import { SignInPage } from './sign-in-page.tsx';

export async function load(screen: Screen) {
  return { Part: SignInPage, screen: await withAccountWords(screen) };
}
