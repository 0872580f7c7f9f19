import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { withAccountWords } from '../people/words.ts';
import { InvitationPage } from './invitation-page.tsx';

export async function load(screen: Screen) {
  return { Part: InvitationPage, screen: await withAccountWords(screen) };
}
