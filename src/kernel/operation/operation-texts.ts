import type { TextsByLanguage } from '../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

/** Words that the server says for operators: mails, tasks. Those of the screen: `i18n/operation`. */
export const OPERATION_TEXTS = { de, en } satisfies TextsByLanguage;
