import type { TextsByLanguage } from '../texts-in.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Words of signing in, of the account and of invitations, with those of rights; loaded only there. Names of roles: `identity/texts.ts`. */
export const ACCOUNT_WORDS = { de, en } satisfies TextsByLanguage;
