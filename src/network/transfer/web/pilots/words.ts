import { withProjectWords } from '../projects/words.ts';

/** Words of the room "Piloten". */
export const pilotWords = withProjectWords({
  de: () => import('../../i18n/pilots/de.json'),
  en: () => import('../../i18n/pilots/en.json'),
});
