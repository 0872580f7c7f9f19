import { z } from 'zod';
import { REFUSALS, SENTENCE_STATES } from './sentence.ts';

/** What a desk knows of each sentence. */
export const sentenceFields = {
  ...{ id: z.string(), text: z.string(), lang: z.string(), state: z.enum(SENTENCE_STATES) },
  ...{ reason: z.enum(REFUSALS).nullable(), version: z.number() },
};

/** Body: shown, not shown with a reason, or to be looked at again, as it was read. */
export const sentenceDecision = z.strictObject({
  version: z.number().int(),
  to: z.enum(SENTENCE_STATES),
  reason: z.enum(REFUSALS).nullable().default(null),
});
