/** The recurrence as it comes from outside, checked. Messages are keys of the texts beside this file. */
import { z } from 'zod';
import { MONTHLY, REPEATS, type Recurrence } from './model.ts';

const MOST_DATES = 200;
/** Nobody means a year far away: a slip of the finger would write out dates that nobody sees. */
const [EARLIEST, LATEST] = ['2000-01-01', '2100-12-31'];

const day = z.iso
  .date('recurrence_bad_date')
  .refine((one) => one >= EARLIEST && one <= LATEST, 'recurrence_bad_date');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'recurrence_bad_time');
/** Each once, in order. */
const days = z
  .array(day)
  .max(MOST_DATES, 'recurrence_too_many')
  .transform((all) => [...new Set(all)].sort());

export const recurrenceSchema = z
  .object({
    first: day,
    start: clock.nullable().default(null),
    lastDay: day.nullable().default(null),
    end: clock.nullable().default(null),
    repeat: z.enum(REPEATS).default('never'),
    every: z
      .number()
      .int('recurrence_bad_every')
      .min(1, 'recurrence_bad_every')
      .max(99, 'recurrence_bad_every')
      .default(1),
    weekdays: z
      .array(z.number().int().min(1).max(7))
      .max(7)
      .transform((all) => [...new Set(all)].sort((a, b) => a - b))
      .default([]),
    monthly: z.enum(MONTHLY).default('day'),
    until: day.nullable().default(null),
    count: z
      .number()
      .int('recurrence_bad_count')
      .min(1, 'recurrence_bad_count')
      .max(500, 'recurrence_bad_count')
      .nullable()
      .default(null),
    exceptDates: days.default([]),
    exceptSchoolHolidays: z.boolean().default(false),
    exceptPublicHolidays: z.boolean().default(false),
    extraDates: days.default([]),
  })
  .superRefine((one, context) => {
    const fault = (field: keyof Recurrence, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const last = one.lastDay ?? one.first;
    if (last < one.first) fault('lastDay', 'recurrence_ends_before_it_starts');
    else if (one.start === null && one.end !== null) fault('start', 'recurrence_start_missing');
    else if (one.start !== null && one.end !== null && last === one.first && one.end <= one.start)
      fault('end', 'recurrence_ends_before_it_starts_clock');
    if (one.start !== null && one.end === null && last !== one.first) fault('end', 'recurrence_end_missing');
    if (one.repeat === 'never') return;
    if (one.until !== null && one.until < one.first) fault('until', 'recurrence_until_before_first');
  })
  .transform((one): Recurrence => (one.repeat === 'never' ? { ...one, ...NO_RULE } : one));

/** What a single date does not have: left over from an earlier choice in the form, it would only confuse. */
const NO_RULE = {
  ...{ every: 1, weekdays: [], monthly: 'day', until: null, count: null, exceptDates: [] },
  ...{ exceptSchoolHolidays: false, exceptPublicHolidays: false },
} as const satisfies Partial<Recurrence>;
