import { withProjectWords } from '../projects/words.ts';

export const feasibilityWords = withProjectWords({
  de: () => import('../../i18n/feasibility/de.json'),
  en: () => import('../../i18n/feasibility/en.json'),
});
