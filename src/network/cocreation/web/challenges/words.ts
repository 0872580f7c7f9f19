import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { withCommon } from '../common-words.ts';

/** Words of the rooms "Herausforderungen" and "Aufnahme". */
export const deskWords: DeskRoomPart['words'] = {
  de: () => withCommon(import('../../i18n/challenges/de.json'), import('../../i18n/de.json')),
  en: () => withCommon(import('../../i18n/challenges/en.json'), import('../../i18n/en.json')),
};
