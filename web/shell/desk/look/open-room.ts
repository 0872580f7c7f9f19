import type { DeskRoomPart } from '../desk-room.tsx';
import { LookPage } from './look-page.tsx';

export const room: DeskRoomPart = {
  Room: LookPage,
  words: {
    de: () => import('../../../../src/kernel/i18n/desk/rooms/look/de.json'),
    en: () => import('../../../../src/kernel/i18n/desk/rooms/look/en.json'),
  },
};
