import type { TextsByLanguage } from '../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** What the server says on "Heute" beyond the tasks of the rooms. */
export const TODAY_TEXTS: TextsByLanguage = { de, en };
