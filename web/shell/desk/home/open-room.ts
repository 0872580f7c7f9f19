import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { HomePage } from './home-page.tsx';

export const room: DeskRoomPart = { Room: HomePage, words: null };
