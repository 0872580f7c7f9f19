import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { LogPage } from './log-page.tsx';

export const room: DeskRoomPart = { Room: LogPage, words: null };
