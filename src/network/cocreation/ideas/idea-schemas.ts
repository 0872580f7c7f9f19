/** Shapes of the API of ideas, for the routes and the OpenAPI document. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { CHALLENGE_STATES, IDEA_STATES, STOP_CODES } from '../flow.ts';
import { PROPOSERS, PROVENANCES } from '../model.ts';
import { EVIDENCE_KINDS, evidenceUrl, LONGEST } from './idea.ts';

const instant = z.string().describe('Instant');
const text = z.string();
const state = z.enum(IDEA_STATES);
/** One piece of evidence, beside its idea. */
export const oneEvidence = { evidence: z.uuid() };
export const querystring = z.strictObject({ lang: languageParameter });

const challenge = z.object({
  ...{ id: text, title: text, lang: text, state: z.enum(CHALLENGE_STATES), example: z.boolean() },
});
export const foundChallenges = z.object({ challenges: z.array(challenge) });

const ideaLine = z.object({
  ...{
    id: text,
    title: text,
    lang: text,
    state,
    field: z.enum(FIELDS),
    proposer: z.enum(PROPOSERS),
    by: text,
  },
  ...{ provenance: z.enum(PROVENANCES), example: z.boolean(), hidden: z.boolean() },
  ...{ createdAt: instant, changedAt: instant, version: z.number() },
});

export const ideaList = z.object({ ideas: z.array(ideaLine), asCompany: z.boolean() });
export const officeIdeas = z.object({
  ...{ ideas: z.array(ideaLine), total: z.number(), next: z.number().nullable() },
});

export const ideaView = ideaLine.extend({
  ...{ text, provenanceNote: text, proposerName: text, interest: text.nullable(), solution: text.nullable() },
  stopCode: z.enum(STOP_CODES).nullable(),
  challenges: z.array(challenge),
  evidence: z.array(
    z.object({ id: text, kind: z.enum(EVIDENCE_KINDS), title: text, url: text, lang: text, at: instant }),
  ),
  history: z.array(
    z.object({ from: state.nullable(), to: state, reason: text, by: text.nullable(), at: instant }),
  ),
  may: z.array(z.enum(['change', 'remove', 'evidence', 'link'])),
  next: z.array(state),
});

/** None is told with a code of its own, so that the words say what to do. */
export const challengeIds = z.array(z.uuid()).max(10);
const language = z.enum(['de', 'en']);
const form = {
  ...{
    title: plainLine(LONGEST.title).min(1),
    text: plainText(LONGEST.text),
    lang: language,
    field: z.enum(FIELDS),
  },
  challenges: challengeIds,
  proposerName: plainLine(LONGEST.name).default(''),
  interest: plainText(LONGEST.interest).default(''),
};
export const newIdeaBody = z.strictObject({ ...form, wish: z.uuid() });
export const ideaBody = z.strictObject({ ...form, version: z.number().int() });

export const evidenceBody = z.strictObject({
  ...{ kind: z.enum(EVIDENCE_KINDS), title: plainLine(LONGEST.evidence).min(1), lang: language },
  // What is no address that may stand here becomes '', and is told with words of its own.
  url: z
    .string()
    .max(2_000)
    .transform((typed) => evidenceUrl(typed) ?? ''),
});

export const stepBody = z.strictObject({
  // Rated it becomes by a round alone.
  to: state.exclude(['proposed', 'rated']),
  version: z.number().int(),
  reason: plainText(LONGEST.reason).default(''),
  code: z.enum(STOP_CODES).optional(),
});
export const linkBody = z.strictObject({ version: z.number().int(), challenges: challengeIds });
