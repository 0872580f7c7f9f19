/** Shapes of the APIs of corrections; the OpenAPI document is written from them. */
import { z } from 'zod';
import { languageParameter } from '../../http/request-language.ts';
import { atPlace, oneAtPlace } from '../../identity/desk/schemas.ts';
import {
  ANSWER_WAYS,
  CORRECTION_KINDS,
  CORRECTION_STATES,
  LONGEST_ANSWER,
  LONGEST_REASON,
} from '../correction.ts';

export { atPlace, oneAtPlace };
export const ANSWER = { permission: 'corrections:answer', limit: 'desk' } as const;
export const TAGS = ['corrections'];

const instant = z.string().describe('Instant');
const version = z.number().int().positive();

export const inLanguage = z.strictObject({ lang: languageParameter });

/** Longer than the form allows, so that its own words say what does not fit. */
export const sentBody = z.strictObject({
  path: z.string().min(1).max(200).describe('Page below the place'),
  kind: z.string().max(20).default('').describe('Left out with a choice'),
  choice: z.string().max(30).default('').describe('One of those that the page has'),
  text: z.string().max(10_000).default(''),
  email: z.string().max(300).default(''),
  website: z.string().max(300).default('').describe('Stays empty'),
  seconds: z.number().min(0).describe('From opening the form to sending it'),
});

export const listQuery = z.strictObject({
  lang: languageParameter,
  state: z.enum(['open', 'closed']).default('open'),
  after: z.string().max(100).optional().describe('As `next` named it'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

const line = z.object({
  id: z.string(),
  kind: z.enum(CORRECTION_KINDS),
  choice: z.string().nullable().describe('In words'),
  about: z.string(),
  aboutLang: z.string(),
  placeName: z.string(),
  excerpt: z.string(),
  times: z.number(),
  state: z.enum(CORRECTION_STATES),
  wantsAnswer: z.boolean(),
  isAnswered: z.boolean(),
  createdAt: instant,
  changedAt: instant,
});
export const listAnswer = z.object({ corrections: z.array(line), next: z.string().nullable() });
export const viewAnswer = line.extend({
  version,
  text: z.string(),
  page: z.string().describe('Own path'),
  maintained: z.string().nullable(),
  source: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  canMail: z.boolean(),
  reason: z.string().nullable(),
  answer: z.string().nullable(),
  answerWay: z.enum(ANSWER_WAYS).nullable(),
});

export const answerBody = z.strictObject({
  version,
  way: z.enum(ANSWER_WAYS),
  text: z.string().trim().min(1).max(LONGEST_ANSWER),
});
export const closeBody = z.discriminatedUnion('outcome', [
  z.strictObject({ version, outcome: z.literal('done') }),
  z.strictObject({
    version,
    outcome: z.literal('refused'),
    reason: z.string().trim().min(1).max(LONGEST_REASON),
  }),
]);
export const reopenBody = z.strictObject({ version });
