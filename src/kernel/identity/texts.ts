import type { TextsByLanguage } from '../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** Names of the roles, and the words of invitations. */
export const PEOPLE_TEXTS: TextsByLanguage = { de, en };
