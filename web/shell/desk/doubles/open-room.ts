import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { DoublesPage } from './doubles-page.tsx';

export const room: DeskRoomPart = {
  Room: DoublesPage,
  words: {
    de: () => import('../../../../src/kernel/i18n/desk/rooms/doubles/de.json'),
    en: () => import('../../../../src/kernel/i18n/desk/rooms/doubles/en.json'),
  },
};
