import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { GapsPage } from './gaps-page.tsx';

export const room: DeskRoomPart = {
  Room: GapsPage,
  words: {
    de: () => import('../../../../src/kernel/i18n/desk/rooms/gaps/de.json'),
    en: () => import('../../../../src/kernel/i18n/desk/rooms/gaps/en.json'),
  },
};
