/** A check as it was saved. Pure. */
import { z } from 'zod';
import { economyEntry, gateEntries } from './answers.ts';
import { LIGHTS } from './judge.ts';
import { knownFact } from './known/known-fact.ts';
import { GATES } from './rule-set.ts';

/** As it stands in the table; what somebody else wrote into jsonb is looked at once more. */
export const checkRow = z.object({
  ...{ id: z.string(), project: z.string(), number: z.number(), rules: z.string() },
  ...{ answers: gateEntries, known: z.array(knownFact), economy: economyEntry.nullable() },
  ...{
    light: z.enum(LIGHTS),
    score: z.number(),
    fails: z.array(z.enum(GATES)),
    open: z.array(z.enum(GATES)),
  },
  ...{ ars: z.string(), unit: z.string(), at: z.string(), done: z.array(z.enum(GATES)) },
});
export type Check = z.infer<typeof checkRow>;

/** Whether its light is red because of an approval: the fact of its day says so, whatever somebody answered. */
export function wasRefused({ known }: Pick<Check, 'known'>): boolean {
  return known.some(({ gate, proposes }) => gate === 'A1' && proposes === 0);
}
