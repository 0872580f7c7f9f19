/** Shapes of the room "Jahreswechsel"; the types stand in `year-api.ts`. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { atPlace } from '../../../kernel/identity/desk/schemas.ts';
import { binSchema } from '../model.ts';
import { YEAR_WARNINGS } from './year-api.ts';

export { atPlace };
export const oneYear = atPlace.extend({ id: z.uuid() });
export const inLanguage = z.strictObject({ lang: languageParameter });

/** `upload`: of a file that was handed over to the desk. */
export const newYear = z.strictObject({
  source: z.uuid(),
  upload: z.uuid(),
  fileName: z.string().trim().min(1).max(200),
});

const day = z.string().describe('Civil date');
const instant = z.string();
const count = z.number();
const span = z.object({ count, first: day, last: day });
const names = z.object({ new: z.array(z.string()), gone: z.array(z.string()) });

const row = z.object({
  ...{ district: z.string(), slug: z.string(), bin: binSchema, is: z.enum(['kept', 'new', 'gone']) },
  ...{ before: span.nullable(), after: span.nullable(), from: day },
  weekday: z.object({ before: count.nullable(), after: count.nullable() }),
  ...{ stays: count, replaced: count, same: count, added: count },
  moved: z.array(z.object({ from: day, to: day })),
  dropped: z.array(day),
  gaps: z.array(z.object({ after: day, before: day })),
  doubled: z.array(day),
  holidays: z.array(z.object({ date: day, name: z.string() })),
});

const line = {
  ...{ id: z.string(), name: z.string(), replaces: z.string().nullable(), fileName: z.string() },
  ...{ state: z.enum(['open', 'accepted', 'revoked']), begins: day, createdAt: instant },
  ...{ acceptedAt: instant.nullable(), revokedAt: instant.nullable(), isLast: z.boolean() },
};

export const yearsAnswer = z.object({
  today: day,
  sources: z.array(
    z.object({ id: z.string(), name: z.string(), connector: z.string(), days: span.nullable() }),
  ),
  years: z.array(z.object(line)),
});

export const yearDetail = z.object({
  ...line,
  difference: z.object({
    ...{ begins: day, span, warnings: z.array(z.enum(YEAR_WARNINGS)), districts: names, bins: names },
    totals: z.object({
      ...{ before: count, stays: count, replaced: count, after: count, same: count, moved: count },
      ...{ dropped: count, added: count, gaps: count, doubled: count, holidays: count },
    }),
    rows: z.array(row),
  }),
  report: z.object({
    ...{ read: count, faults: count, notes: count },
    lines: z.array(
      z.object({
        ...{ where: z.string(), code: z.string(), reason: z.string(), isFault: z.boolean() },
        words: z.string().nullable(),
      }),
    ),
  }),
});
