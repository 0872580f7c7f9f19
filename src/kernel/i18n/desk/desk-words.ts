import type { TextsByLanguage } from '../texts-in.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Words of the desk, loaded only there. Rights stand in those of the account. */
export const DESK_WORDS = { de, en } satisfies TextsByLanguage;
