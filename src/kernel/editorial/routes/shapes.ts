/** Shapes of the desk's API of entries; the OpenAPI document is written from them. */
import { z } from 'zod';
import { languageParameter } from '../../http/request-language.ts';
import { atPlace, oneAtPlace } from '../../identity/desk/schemas.ts';
import { ENTRY_STATES } from '../entry.ts';

export { atPlace, oneAtPlace };
export const WRITE = { permission: 'entries:write', limit: 'desk' } as const;
export const TAGS = ['desk'];

const instant = z.string().describe('Instant');
const state = z.enum(ENTRY_STATES);

export const inLanguage = z.strictObject({ lang: languageParameter });
export const kindOf = { solution: z.string().max(20), intake: z.string().max(30) };
/** Checked by the form of its kind when it is published; a draft may be anything that somebody typed. */
export const content = z.record(z.string().max(60), z.unknown());
export const version = z.number().int().positive();

export const listQuery = z.strictObject({
  lang: languageParameter,
  solution: z.string().max(20).optional(),
  intake: z.string().max(30).optional(),
  state: state.optional(),
  q: z.string().max(200).default(''),
  after: z.string().max(100).optional().describe('As `next` named it'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Drawn by the desk; written in the wanted language. */
const field: z.ZodType = z.looseObject({ name: z.string(), widget: z.string(), label: z.string() });
export const kindsAnswer = z.object({
  kinds: z.array(z.object({ ...kindOf, name: z.string(), about: z.string(), fields: z.array(field) })),
});

const line = z.object({
  id: z.string(),
  ...kindOf,
  kind: z.string(),
  title: z.string(),
  state,
  hasChanges: z.boolean(),
  isOver: z.boolean(),
  changedAt: instant,
  publishedAt: instant.nullable(),
  endsAt: instant.nullable(),
});
export const listAnswer = z.object({ entries: z.array(line), next: z.string().nullable() });
export const viewAnswer = line.extend({ version, content, page: z.string().nullable() });
export const versionsAnswer = z.object({
  versions: z.array(z.object({ version, state, title: z.string(), changedAt: instant })),
});
const similar = z.object({
  title: z.string(),
  source: z.string(),
  page: z.string().describe('Own path'),
  likeness: z.number(),
});
export const previewAnswer = z.object({
  page: z.looseObject({ title: z.string(), description: z.string(), blocks: z.array(z.unknown()) }),
  similar: z.array(similar),
  reach: z
    .object({ count: z.number().int().nullable().describe('null: fewer than five') })
    .nullable()
    .describe('Devices and addresses that publishing would notify; null: it notifies nobody'),
});
export const recurrenceAnswer = z.object({
  words: z.string(),
  dates: z.array(z.object({ when: z.string(), isProvisional: z.boolean() })),
  count: z.number(),
  notes: z.array(z.string()),
});
