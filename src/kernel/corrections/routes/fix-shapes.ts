/** Shapes of the API of fixes; the OpenAPI document is written from them. */
import { z } from 'zod';

/** Drawn by the desk. */
const field: z.ZodType = z.looseObject({ name: z.string(), widget: z.string(), label: z.string() });
const values = z.record(z.string().max(60), z.unknown());
const instant = z.string().describe('Instant');
const row = z.object({
  label: z.string(),
  value: z.string(),
  note: z.string().optional(),
  href: z.string().optional(),
  lang: z.string().optional(),
  noteLang: z.string().optional(),
});
const fix = z.object({
  ...{ id: z.string(), solution: z.string(), kind: z.string(), kindName: z.string() },
  ...{ about: z.string(), aboutLang: z.string() },
  says: z.string().describe('What is shown instead'),
  was: z.string().nullable().describe('What the source told when it was confirmed'),
  isAsked: z.boolean().describe('The source tells something else by now'),
  page: z.string().describe('Own path'),
  ...{ confirmedAt: instant, until: instant },
});

export const fixList = z.object({ fixes: z.array(fix) });
export const fixChoices = fixList.extend({
  rows: z.array(row).nullable().describe('As it stands; null: nothing of it is put right here'),
  kinds: z.array(
    z.object({
      ...{ kind: z.string(), name: z.string() },
      fields: z.array(field),
      initial: values,
    }),
  ),
});
export const confirmBody = z.strictObject({
  version: z.number().int().positive(),
  kind: z.string().max(30),
  values,
});
export const fixBody = z.strictObject({ solution: z.string().max(20) });
