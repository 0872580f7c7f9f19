/** What somebody says to the gates, as it is sent, saved and read again. Pure; the phone takes its types alone. */
import { z } from 'zod';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import type { Economy } from './economy.ts';
import { LONGEST, MOST } from './limits.ts';
import { GATES } from './rule-set.ts';

export const givenAnswer = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal('na'),
]);

/** Only a page of the web: what opens something else, or looks like it, is no evidence. */
const evidenceUrl = z
  .string()
  .max(LONGEST.link)
  .transform((typed) => typed.trim())
  .refine((typed) => typed === '' || isWebPage(typed), 'not a page of the web');

const day = z.iso.date();

const gateEntry = z.strictObject({
  answer: givenAnswer.nullable(),
  note: plainText(LONGEST.note).default(''),
  link: evidenceUrl.default(''),
  /** Who does what is to be done at this gate, and until when. */
  unit: plainLine(LONGEST.unit).default(''),
  due: day.nullable().default(null),
});

/** Left out: nothing was said. */
export const gateEntries = z.partialRecord(z.enum(GATES), gateEntry);
export type GateEntries = z.infer<typeof gateEntries>;

const cents = z.number().int().min(0).max(MOST.cents);

export const economyEntry = z.strictObject({
  years: z.number().int().min(1).max(MOST.years),
  ratePercent: z.number().min(0).max(MOST.ratePercent),
  towns: z.number().int().min(1).max(MOST.towns),
  ...{ sharedOnce: cents, sharedYearly: cents, ownOnce: cents, ownYearly: cents },
  ...{ benefitBudget: cents, benefitOther: cents },
  marks: z.record(z.string().regex(/^[deq]\d$/), z.number().int().min(0).max(10)),
}) satisfies z.ZodType<Economy>;

function isWebPage(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
