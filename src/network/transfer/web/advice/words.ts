import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';

/** Words of the rooms "Fragen", "Beratung" and "Regionen". */
export const deskWords: DeskRoomPart['words'] = {
  de: () => import('../../i18n/advice/de.json'),
  en: () => import('../../i18n/advice/en.json'),
};
