import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { SolutionsPage } from './solutions-page.tsx';

export const room: DeskRoomPart = {
  Room: SolutionsPage,
  words: {
    de: () => import('../../../../src/kernel/i18n/desk/rooms/solutions/de.json'),
    en: () => import('../../../../src/kernel/i18n/desk/rooms/solutions/en.json'),
  },
};
