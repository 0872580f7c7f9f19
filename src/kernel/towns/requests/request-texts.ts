import type { TextsByLanguage } from '../../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** Words of the pages and mails about claiming a place; they reach the phone as part of a page. */
export const REQUEST_TEXTS = { de, en } satisfies TextsByLanguage;
