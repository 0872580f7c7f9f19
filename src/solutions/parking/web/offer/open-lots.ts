import type { OwnRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { LotsRoom } from './lots-room.tsx';

export const room: OwnRoomPart = {
  Room: LotsRoom,
  words: { de: () => import('../../i18n/offer/de.json'), en: () => import('../../i18n/offer/en.json') },
};
