import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { OutwardPage } from './outward-page.tsx';

export const room: DeskRoomPart = {
  Room: OutwardPage,
  words: {
    de: () => import('../../../../src/kernel/i18n/desk/rooms/outward/de.json'),
    en: () => import('../../../../src/kernel/i18n/desk/rooms/outward/en.json'),
  },
};
