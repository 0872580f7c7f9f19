import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';

/** Words of the rooms "Stellplätze prüfen" and "Parken im Ort". */
export const deskWords: DeskRoomPart['words'] = {
  de: () => import('../../i18n/zones/de.json'),
  en: () => import('../../i18n/zones/en.json'),
};
