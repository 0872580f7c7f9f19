/** Shapes of the desk's API of submissions; the OpenAPI document is written from them. */
import { z } from 'zod';
import { content, version } from '../../editorial/routes/shapes.ts';
import { languageParameter } from '../../http/request-language.ts';
import { atPlace, email, oneAtPlace } from '../../identity/desk/schemas.ts';
import { SUSPICIONS } from '../spam/suspicion.ts';
import { LONGEST_REFUSAL, LONGEST_SENDER, SUBMISSION_LISTS, SUBMISSION_STATES } from '../submission.ts';

export { atPlace, oneAtPlace };
/** Who looks at them publishes them: the same right as for what the desk writes itself. */
export const MODERATE = { permission: 'entries:write', limit: 'desk' } as const;
export const TAGS = ['submissions'];

const instant = z.string().describe('Instant');

export const inLanguage = z.strictObject({ lang: languageParameter });
export const listQuery = z.strictObject({
  lang: languageParameter,
  list: z.enum(SUBMISSION_LISTS).default('waiting'),
  after: z.string().max(100).optional().describe('As `next` named it'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

const line = z.object({
  id: z.string(),
  solution: z.string(),
  intake: z.string(),
  title: z.string(),
  sender: z.string(),
  state: z.enum(SUBMISSION_STATES),
  suspicions: z.array(z.enum(SUSPICIONS)),
  isUnseen: z.boolean(),
  confirmedAt: instant,
  changedAt: instant,
});
export const listAnswer = z.object({
  submissions: z.array(line),
  next: z.string().nullable(),
  counts: z.object({ waiting: z.number(), held: z.number() }),
});
export const viewAnswer = line.extend({
  version,
  content,
  email: z.string().nullable(),
  isTrusted: z.boolean(),
  reason: z.string().nullable(),
  similar: z.array(
    z.object({
      title: z.string(),
      source: z.string(),
      page: z.string().describe('Own path'),
      likeness: z.number(),
    }),
  ),
  entry: z.string().nullable(),
  page: z.string().nullable().describe('Own path'),
});

export const publishBody = z.strictObject({
  version,
  content,
  trust: z.boolean().default(false).describe('What the sender sends from now on is published at once'),
});
export const refuseBody = z.strictObject({
  version,
  reason: z.string().trim().min(1).max(LONGEST_REFUSAL),
});
export const versionBody = z.strictObject({ version });

export const trustedAnswer = z.object({
  senders: z.array(
    z.object({ id: z.string(), email: z.string(), name: z.string(), createdAt: instant, usedAt: instant }),
  ),
});
export const trustBody = z.strictObject({
  email,
  name: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_SENDER)
    .regex(/^[^\p{Cc}]*$/u),
});
