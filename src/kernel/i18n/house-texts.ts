import de from './de.json' with { type: 'json' };
import deSimple from './de-simple.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import type { TextsByLanguage } from './texts-in.ts';

/** The house's own texts, for the server; a phone loads those of its language alone (`web/shell/main.tsx`). */
export const HOUSE_TEXTS: TextsByLanguage = { de, en, 'de-simple': deSimple };
