/** Texts that days of collection are told with: they travel to the phone with a page. */
import type { Fraction } from '../fractions.ts';

export const DAY_KEYS = [
  'days_today',
  'days_tomorrow',
  'days_in',
  'days_hours',
  'days_moved',
  'days_moved_why',
  'days_holiday',
  'days_holiday_named',
  'days_lead_today',
  'days_lead_tomorrow',
  'days_lead_both',
  'days_lead_next',
  'days_lead_none',
  'days_next_heading',
  'days_stop_heading',
  'days_opening_heading',
  'days_off',
  'days_shifted',
  'days_row',
] as const;

export type DayKey = (typeof DAY_KEYS)[number] | `fraction_${Fraction}` | `short_${Fraction}`;
