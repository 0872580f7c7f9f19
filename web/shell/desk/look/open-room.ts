import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { LookPage } from './look-page.tsx';

export const room: DeskRoomPart = {
  Room: LookPage,
  words: {
    de: () => import('../../../../src/kernel/i18n/desk/rooms/look/de.json'),
    en: () => import('../../../../src/kernel/i18n/desk/rooms/look/en.json'),
  },
};
