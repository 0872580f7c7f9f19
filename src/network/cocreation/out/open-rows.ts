/** What of the network goes out as data: the shapes of its rows. */
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { CHALLENGE_STATES, IDEA_STATES, SPRINT_STATES, STOP_CODES } from '../flow.ts';
import { GROUPS, PROPOSERS, PROVENANCES } from '../model.ts';
import { roundResult } from '../ratings/round-result.ts';
import { VERDICTS } from '../sprints/sprint-model.ts';

const common = {
  id: z.string(),
  ...{
    title: z.string(),
    text: z.string(),
    lang: z.string().describe('Language of title and text (BCP 47)'),
  },
  changed: z.string().describe('Instant'),
  example: z.boolean().describe('Invented for trying out'),
};
const town = z.object({ ars: z.string().describe('Current key'), name: z.string() });

export const openChallenge = z.object({
  ...common,
  ...{ town, state: z.enum(CHALLENGE_STATES), field: z.enum(FIELDS), affected: z.array(z.enum(GROUPS)) },
  baseline: z
    .object({ value: z.number(), unit: z.string(), source: z.string(), date: z.string().nullable() })
    .nullable(),
  towns: z.number().describe('Municipalities that want it solved, its own included, each once'),
  inhabitants: z.number().nullable().describe('Of those whose number is known'),
  inhabitants_of: z.number().describe('In how many of these municipalities they live'),
  citizens: z.number().describe('People who said "me too", counted apart'),
  merged_into: z.string().nullable(),
  created: z.string(),
});
export type OpenChallenge = z.infer<typeof openChallenge>;

export const openIdea = z.object({
  ...common,
  ...{ state: z.enum(IDEA_STATES), field: z.enum(FIELDS), provenance: z.enum(PROVENANCES) },
  ...{ provenance_note: z.string(), provenance_date: z.string().nullable(), proposer: z.enum(PROPOSERS) },
  town: town.nullable(),
  company: z.string().nullable().describe('That proposed it'),
  interest: z.string().nullable().describe('What a company gains by it, in its own words'),
  solution: z.string().nullable().describe('Solution of this platform that does it'),
  stop_code: z.enum(STOP_CODES).nullable(),
  challenges: z.array(z.string()),
  rating: z
    .object({ round: z.string(), rank: z.number(), share: z.number(), lower: z.number() })
    .nullable()
    .describe('Of the last published round that ranked it; lower is the bound of Wilson at 95 %'),
  created: z.string(),
});
export type OpenIdea = z.infer<typeof openIdea>;

export const openRound = z.object({
  ...common,
  ...{ opened: z.string().nullable(), closed: z.string().nullable(), published: z.string().nullable() },
  result: roundResult.describe('Cells of fewer than five ballots, and those that would tell them, are null'),
});
export type OpenRound = z.infer<typeof openRound>;

export const openSprint = z.object({
  ...common,
  ...{ quarter: z.string(), state: z.enum(SPRINT_STATES), field: z.enum(FIELDS) },
  days: z.array(z.string()).describe('Civil dates'),
  towns: z.array(town).describe('That take part'),
  companies: z
    .array(z.object({ name: z.string(), part: z.string(), interest: z.string() }))
    .describe('Prior involvement'),
  challenges: z.array(z.string()),
  decisions: z.array(
    z.object({ verdict: z.enum(VERDICTS), subject: z.string(), reason: z.string(), at: z.string() }),
  ),
});
export type OpenSprint = z.infer<typeof openSprint>;
