import type { TextsByLanguage } from '../texts-in.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Words of signing in, of the account and of invitations, with those of roles and rights; loaded only there. */
export const ACCOUNT_TEXTS = { de, en } satisfies TextsByLanguage;
