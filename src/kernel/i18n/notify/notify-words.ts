import type { TextsByLanguage } from '../texts-in.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Words of subscribing, changing and stopping; loaded only there. Those of the messages: `notifications/texts.ts`. */
export const NOTIFY_WORDS = { de, en } satisfies TextsByLanguage;
