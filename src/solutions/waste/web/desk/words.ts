import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';

/** Words of the rooms "Bezirke", "Nicht abgeholt" and "Sperrmüll". */
export const deskWords: DeskRoomPart['words'] = {
  de: () => import('../../i18n/desk/de.json'),
  en: () => import('../../i18n/desk/en.json'),
};
