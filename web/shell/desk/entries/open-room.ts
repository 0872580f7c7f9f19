import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { EntriesPage } from './entries-page.tsx';

export const room: DeskRoomPart = {
  Room: EntriesPage,
  words: {
    de: () => import('../../../../src/kernel/i18n/desk/rooms/entries/de.json'),
    en: () => import('../../../../src/kernel/i18n/desk/rooms/entries/en.json'),
  },
};
