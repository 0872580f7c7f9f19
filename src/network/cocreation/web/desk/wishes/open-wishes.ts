import type { DeskRoomPart } from '../../../../../../web/ui/solution-entry.ts';
import { WishRoom } from './wish-room.tsx';

export const room: DeskRoomPart = {
  Room: WishRoom,
  words: {
    de: () => import('../../../i18n/wishes/de.json'),
    en: () => import('../../../i18n/wishes/en.json'),
  },
};
