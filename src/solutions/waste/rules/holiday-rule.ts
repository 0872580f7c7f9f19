/** How the days of a unit move around public holidays. */
import { z } from 'zod';

export const DIRECTIONS = ['after', 'before', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const civilDate = z.iso.date();
const MOST = 60;

export const holidayRuleSchema = z.strictObject({
  /** A day on a holiday is made up for afterwards, done beforehand, or stays. */
  direction: z.enum(DIRECTIONS),
  /** The days behind a holiday in that week move on by one each (before it, where it is done beforehand). */
  cascade: z.boolean(),
  /** A Saturday may be worked. */
  saturday: z.boolean(),
  /** In the weeks of 25 and 26 December; null: as in all others. */
  christmas: z.enum(DIRECTIONS).nullable(),
  /** In the week (Monday to Sunday) of this date another direction. */
  weeks: z.array(z.strictObject({ date: civilDate, direction: z.enum(DIRECTIONS) })).max(MOST),
  /** Days without collection that are no public holiday of the Land. */
  extraDays: z.array(civilDate).max(MOST),
  /** Public holidays on which is collected all the same. */
  workedDays: z.array(civilDate).max(MOST),
});

export type HolidayRule = z.infer<typeof holidayRuleSchema>;

/** Where nobody has said anything: nothing is moved, and days on holidays are pointed out. */
export const NO_RULE: HolidayRule = {
  ...{ direction: 'none', cascade: false, saturday: true, christmas: null },
  ...{ weeks: [], extraDays: [], workedDays: [] },
};
