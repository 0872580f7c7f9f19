import { withProjectWords } from '../projects/words.ts';

/** Words of the room "Freigaben". */
export const approvalWords = withProjectWords({
  de: () => import('../../i18n/approvals/de.json'),
  en: () => import('../../i18n/approvals/en.json'),
});
