import type { DeskRoomPart } from '../desk-room.tsx';
import { LogPage } from './log-page.tsx';

export const room: DeskRoomPart = { Room: LogPage, words: null };
