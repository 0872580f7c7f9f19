import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { CorrectionsPage } from './corrections-page.tsx';

export const room: DeskRoomPart = {
  Room: CorrectionsPage,
  words: {
    de: () => import('../../../../src/kernel/i18n/desk/rooms/corrections/de.json'),
    en: () => import('../../../../src/kernel/i18n/desk/rooms/corrections/en.json'),
  },
};
