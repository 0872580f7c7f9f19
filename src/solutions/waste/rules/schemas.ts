/** Answers of the rooms of rules and changes, as zod. */
import { z } from 'zod';
import { HINTS } from './rules-api.ts';

const day = z.string().describe('Civil date');
/** Fields of a form are drawn as they come (`kernel/forms/form-schema.ts`). */
const field: z.ZodType = z.looseObject({ name: z.string(), widget: z.string(), label: z.string() });
const fields = z.array(field);
const hint = z.enum(HINTS);

export const changePreview = z.object({
  ...{ count: z.number(), withHints: z.number(), isCut: z.boolean() },
  days: z.array(
    z.object({
      ...{ bin: z.string(), districts: z.array(z.string()), from: day, to: day.nullable() },
      ...{ hints: z.array(hint), example: z.literal(true).optional() },
    }),
  ),
});

export const changeRoom = z.object({
  ...{ hasDays: z.boolean(), fields },
  changes: z.array(
    z.object({
      ...{ id: z.uuid(), districts: z.array(z.string()), bins: z.array(z.string()), first: day, last: day },
      ...{ days: z.number().nullable(), reason: z.string(), createdAt: z.iso.datetime() },
      revokedAt: z.iso.datetime().nullable(),
    }),
  ),
});

const counted = z.array(z.object({ date: day, count: z.number() }));

export const rulePreview = z.object({
  weeks: z.array(
    z.object({
      monday: day,
      holidays: z.array(z.object({ date: day, name: z.string() })),
      days: z.array(
        z.object({
          ...{ planned: day, date: day, holiday: day, count: z.number(), isCrowded: z.boolean() },
        }),
      ),
    }),
  ),
  ...{ count: z.number(), told: counted, staying: counted, sundays: z.number() },
});

export const ruleRoom = z.object({
  ...{ isNew: z.boolean(), fields, value: z.record(z.string(), z.unknown()), preview: rulePreview },
});
