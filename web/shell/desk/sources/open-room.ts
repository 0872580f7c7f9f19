import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { SourcesPage } from './sources-page.tsx';

export const room: DeskRoomPart = {
  Room: SourcesPage,
  words: {
    de: () => import('../../../../src/kernel/i18n/desk/rooms/sources/de.json'),
    en: () => import('../../../../src/kernel/i18n/desk/rooms/sources/en.json'),
  },
};
