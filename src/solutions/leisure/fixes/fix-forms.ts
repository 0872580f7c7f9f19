/** The forms in which a desk says what is so instead. */
import { z } from 'zod';
import { canRead } from '../../../kernel/calendar/hours/expand.ts';
import { ZONE } from '../../../kernel/clock.ts';
import { formPoint, maybeLine } from '../editor/answers-form.ts';
import { webAddress } from '../model.ts';
import { DETAIL_FIELDS, type FixKind, WORD_FIELDS } from './fix-model.ts';

/** "2026-11-24T19:00", the time on the wall in Germany. */
const moment = z
  .string()
  .refine((text) => momentOf(text) !== null, 'fix_bad_moment')
  .nullable()
  .default(null);
const day = z.iso.date();
const text = z.string().trim().min(1).max(300).meta({ label: 'fix_text' });

export const fixForms = {
  cancelled: z.object({
    which: z.enum(['day', 'all']).default('day').meta({ label: 'fix_which' }),
    day: day.nullable().default(null).meta({ label: 'fix_day', hint: 'fix_day_hint' }),
  }),
  moved: z.object({
    day: day.meta({ label: 'fix_moved_day' }),
    start: moment.meta({ label: 'fix_start', hint: 'fix_start_hint', widget: 'moment' }),
    end: moment.meta({ label: 'fix_end', hint: 'fix_end_hint', widget: 'moment' }),
    place: maybeLine('fix_place', 'fix_place_hint'),
    address: maybeLine('row_address'),
  }),
  words: z.object({ field: z.enum(WORD_FIELDS).meta({ label: 'fix_field', options: 'fix_field' }), text }),
  closed: z.object({
    reopens: day.nullable().default(null).meta({ label: 'fix_reopens', hint: 'fix_reopens_hint' }),
  }),
  relocated: z.object({
    address: z.string().trim().min(1).max(300).meta({ label: 'fix_new_address' }),
    point: formPoint
      .nullable()
      .default(null)
      .meta({ label: 'form_point', hint: 'fix_point_hint', widget: 'point' }),
  }),
  hours: z.object({
    openingHours: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .refine((rule) => canRead(rule), 'form_hours_unreadable')
      .meta({ label: 'hours_heading', hint: 'form_hours_hint' }),
  }),
  details: z
    .object({ field: z.enum(DETAIL_FIELDS).meta({ label: 'fix_field', options: 'fix_field' }), text })
    .superRefine(({ field, text: said }, context) => {
      if (field === 'website' && !webAddress.safeParse(said).success)
        context.addIssue({ code: 'custom', path: ['text'], message: 'fix_bad_website' });
    }),
} as const satisfies Record<FixKind, z.ZodType>;

/** The instant of a time on the wall; null for what is none. */
export function momentOf(said: string): string | null {
  try {
    return Temporal.PlainDateTime.from(said).toZonedDateTime(ZONE).toInstant().toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
