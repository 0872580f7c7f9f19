import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';

/** Words of the rooms "Termine verschieben" and "Feiertage". */
export const rulesWords: DeskRoomPart['words'] = {
  de: () => import('../../i18n/rules/de.json'),
  en: () => import('../../i18n/rules/en.json'),
};
