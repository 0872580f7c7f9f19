import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';

/** Words of the rooms "Bewertungen" and "Bewertungsrunden". */
export const ratingWords: DeskRoomPart['words'] = {
  de: () => import('../../i18n/ratings/de.json'),
  en: () => import('../../i18n/ratings/en.json'),
};
