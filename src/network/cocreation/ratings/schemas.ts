/** Shapes of what the APIs of ratings take and answer; the OpenAPI document is written from them. */
import { z } from 'zod';
import { FULL_LANGUAGES } from '../../../kernel/i18n/language.ts';
import { email } from '../../../kernel/identity/desk/schemas.ts';
import { ROUND_STATES } from '../flow.ts';
import { IDEAS, LONGEST, MOST_INVITATIONS, RATING_ROLES } from './rating-model.ts';
import { roundResult } from './round-result.ts';

const instant = z.string().describe('Instant');
const count = z.number().int();
const language = z.enum(FULL_LANGUAGES as ['de', 'en']); // the list is a constant
export const role = z.enum(RATING_ROLES);
const state = z.enum(ROUND_STATES);
const point = z.number().int().min(1).max(5);

const line = z.strictObject({
  idea: z.uuid(),
  benefit: point,
  effort: point.describe('5: the most'),
  urgency: point,
  pilot: z.boolean().describe('Whether the municipality would try it out'),
});
export const newBallot = z.strictObject({
  version: count.min(0).describe('As it was read; 0: there was none'),
  lines: z.array(line).max(IDEAS.most).describe('One for each idea that is rated'),
});

const idea = z.object({ id: z.string(), title: z.string(), lang: z.string(), company: z.string() });
const roundLine = z.object({
  ...{ id: z.string(), title: z.string(), about: z.string(), lang: z.string(), state, example: z.boolean() },
  ...{ openedAt: instant.nullable(), closedAt: instant.nullable(), publishedAt: instant.nullable() },
  ballots: count.describe('How many count at the moment'),
  invited: count,
});
export const roundView = roundLine.extend({
  ideas: z.array(idea),
  result: roundResult.nullable().describe('null until the round closes'),
});

export const ballotView = z.object({
  round: z.object({ id: z.string(), title: z.string(), about: z.string(), lang: z.string(), state }),
  town: z.object({ ars: z.string(), name: z.string() }),
  role,
  ideas: z.array(idea.extend({ own: z.boolean().describe('Proposed by this municipality') })),
  version: count,
  changedAt: instant.nullable(),
  lines: z.array(line),
});

export const deskRatings = z.object({
  ballots: z.array(
    z.object({
      ...{ round: z.string(), title: z.string(), lang: z.string(), state, example: z.boolean(), role },
      ...{ castAt: instant.nullable(), byLink: z.boolean() },
    }),
  ),
});

export const officeRounds = z.object({
  rounds: z.array(roundLine.extend({ version: count })),
  rateable: z.array(idea),
});
export const officeRound = roundView.extend({
  version: count,
  invitations: z.array(
    z.object({
      ...{ id: z.string(), ars: z.string(), name: z.string(), role, email: z.string().nullable(), language },
      ...{ mailedAt: instant.nullable(), hasVoted: z.boolean() },
    }),
  ),
});

export const roundFields = z.strictObject({
  title: z.string().trim().min(1).max(LONGEST.title),
  about: z.string().trim().max(LONGEST.about).default(''),
  ideas: z.array(z.uuid()).min(IDEAS.fewest).max(IDEAS.most),
});
export const version = count.min(1);
export const stateChange = z.strictObject({
  to: state.exclude(['planned']),
  version,
  reason: z.string().trim().max(LONGEST.reason).default(''),
});
export const invited = z.strictObject({
  invited: z
    .array(
      z.strictObject({
        ars: z.string().regex(/^\d{12}$/),
        role,
        email: email.nullable().describe('null: the town enters it at its desk'),
        language: language.default('de'),
      }),
    )
    .min(1)
    .max(MOST_INVITATIONS),
});
