import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { TownSheets } from './town-sheets.tsx';
import { sheetWords } from './words.ts';

export const room: DeskRoomPart = { Room: TownSheets, words: sheetWords };
