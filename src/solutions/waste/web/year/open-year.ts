import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { YearRoom } from './year-room.tsx';

export const room: DeskRoomPart = {
  Room: YearRoom,
  words: {
    de: () => import('../../i18n/year/de.json'),
    en: () => import('../../i18n/year/en.json'),
  },
};
