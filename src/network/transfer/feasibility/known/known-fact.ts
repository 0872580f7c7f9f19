/** What the platform knows about a gate, said when a check is made and kept with it. */
import { z } from 'zod';
import type { FullLanguage } from '../../../../kernel/i18n/language.ts';
import { type Say, sayIn } from '../../texts.ts';
import { givenAnswer } from '../answers.ts';
import { GATES } from '../rule-set.ts';

/** In both languages: a saved check says the same when the solution it speaks of has gone. */
const words = z.object({ de: z.string(), en: z.string() });
export type Words = z.infer<typeof words>;

export const knownFact = z.object({
  gate: z.enum(GATES),
  /** `good` and `bad` speak for or against; `unknown`: the platform cannot say; `info`: good to know. */
  says: z.enum(['good', 'bad', 'unknown', 'info']),
  text: words,
  source: words,
  /** Instant for which it is true. */
  at: z.string(),
  /** The answer that follows from it; null: none does. */
  proposes: givenAnswer.nullable(),
});
export type KnownFact = z.infer<typeof knownFact>;

export function inBoth(words: (say: Say, language: FullLanguage) => string): Words {
  return { de: words(sayIn('de'), 'de'), en: words(sayIn('en'), 'en') };
}
