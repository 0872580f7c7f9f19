import type { DeskRoomPart } from '../desk-room.tsx';
import { HomePage } from './home-page.tsx';

export const room: DeskRoomPart = { Room: HomePage, words: null };
