import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { withAccountWords } from '../people/words.ts';
import { OwnRoomPage } from './own-room-page.tsx';

export async function load(screen: Screen) {
  return { Part: OwnRoomPage, screen: await withAccountWords(screen) };
}
