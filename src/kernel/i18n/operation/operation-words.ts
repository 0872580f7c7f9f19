import type { TextsByLanguage } from '../texts-in.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Words of the operators' pages, loaded only there. */
export const OPERATION_WORDS = { de, en } satisfies TextsByLanguage;
