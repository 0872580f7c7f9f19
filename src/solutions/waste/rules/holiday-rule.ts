/** How the days of a unit move around public holidays: record, and form at the desk. */
import { z } from 'zod';

export const DIRECTIONS = ['after', 'before', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const MOST = 60;
const direction = z.enum(DIRECTIONS);
const days = (label: string) =>
  z
    .array(z.iso.date())
    .max(MOST)
    .default([])
    .meta({ label, hint: `${label}_hint` });

export const holidayRuleSchema = z
  .strictObject({
    /** A day on a holiday is made up for afterwards, done beforehand, or stays. */
    direction: direction.default('none').meta({ label: 'rule_direction', hint: 'rule_direction_hint' }),
    /** The days behind a holiday in that week move on by one each (those before it, where it is done beforehand). */
    cascade: z.boolean().default(true).meta({ label: 'rule_cascade', hint: 'rule_cascade_hint' }),
    /** A Saturday may be worked. */
    saturday: z.boolean().default(true).meta({ label: 'rule_saturday', hint: 'rule_saturday_hint' }),
    /** In the weeks of 25 and 26 December. */
    christmas: z
      .enum(['same', ...DIRECTIONS])
      .default('same')
      .meta({ label: 'rule_christmas', hint: 'rule_christmas_hint', section: 'rule_exceptions' }),
    /** In the week (Monday to Sunday) of this date another direction. */
    weeks: z
      .array(
        z.strictObject({
          date: z.iso.date().meta({ label: 'rule_week_date' }),
          direction: direction
            .default('before')
            .meta({ label: 'rule_week_direction', options: 'rule_direction' }),
        }),
      )
      .max(MOST)
      .default([])
      .meta({ label: 'rule_weeks', hint: 'rule_weeks_hint' }),
    /** Days without collection that are no public holiday of the Land. */
    extraDays: days('rule_extra_days'),
    /** Public holidays on which is collected all the same. */
    workedDays: days('rule_worked_days'),
  })
  .superRefine(({ extraDays, workedDays }, context) => {
    if (extraDays.some((day) => workedDays.includes(day)))
      context.addIssue({ code: 'custom', path: ['workedDays'], message: 'rule_in_both' });
  });

export type HolidayRule = z.infer<typeof holidayRuleSchema>;

/** Where nobody has said anything: nothing is moved, and days on holidays are pointed out. */
export const NO_RULE: HolidayRule = {
  ...{ direction: 'none', cascade: true, saturday: true, christmas: 'same' },
  ...{ weeks: [], extraDays: [], workedDays: [] },
};
