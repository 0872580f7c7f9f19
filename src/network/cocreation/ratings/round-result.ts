/** What was counted when a round closed: kept with it, so that it stays what was shown. Pure. */
import { z } from 'zod';
import { SIZES } from '../../../kernel/network/sizes.ts';
import { RATING_ROLES } from './rating-model.ts';

const count = z.number().int().min(0);
const cell = count.nullable().describe('null: too few to be shown');
const share = z.number().min(0).max(1).nullable().describe('0 to 1; null: too few ballots');
const scale = z.object({
  counts: z.array(count).length(5).describe('Ballots with 1, 2, 3, 4 and 5'),
  mean: z.number().min(1).max(5),
});

const ideaResult = z.object({
  idea: z.string(),
  rank: z.number().int().min(1).nullable().describe('null: too few ballots'),
  ...{ share, lower: share, upper: share },
  n: cell.describe('Ballots that rated it, without those with a conflict of interest'),
  flagged: count.describe('Ballots of the municipality that proposed it: counted apart, in no rank'),
  figures: z
    .object({ pilot: count, benefit: scale, effort: scale, urgency: scale })
    .nullable()
    .describe('null: too few ballots'),
});

export const roundResult = z.object({
  ballots: count,
  replaced: count.describe('Of municipalities that merged: older ones, not counted'),
  roles: z.partialRecord(z.enum(RATING_ROLES), cell).describe('Those that were asked'),
  sizes: z.partialRecord(z.enum(SIZES), cell).describe('Those that were asked'),
  ideas: z.array(ideaResult).describe('As they rank; those without a rank last'),
});
export type RoundResult = z.infer<typeof roundResult>;
export type IdeaResult = z.infer<typeof ideaResult>;
