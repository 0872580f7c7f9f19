import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { CatalogueRoom } from './catalogue-room.tsx';
import { sheetWords } from './words.ts';

export const room: DeskRoomPart = { Room: CatalogueRoom, words: sheetWords };
