/** What of a place's events a calendar holds: read from its address. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { EVENT_CATEGORIES } from '../model.ts';
import { CALENDAR_ANSWERS, CALENDAR_TIMES, type CalendarChoice } from './calendar-choice.ts';

const yes = z.literal('yes').optional().describe('Only events of which their source says so');

export const choiceQuery = {
  category: z.enum(EVENT_CATEGORIES).optional(),
  when: z
    .enum(CALENDAR_TIMES)
    .optional()
    .describe('Only dates on a Saturday or Sunday, or that begin at 17:00 or later, in Germany'),
  free: yes,
  family: yes,
  barrierFree: yes,
  indoors: yes,
  q: z.string().trim().max(100).optional().describe('Words of the title'),
  neighbours: z.literal('yes').optional().describe('Events of municipalities within 2 km too'),
  lang: languageParameter,
};

type Query = z.infer<z.ZodObject<typeof choiceQuery>>;

export function choiceOf({ category, when, q, neighbours, ...rest }: Query): CalendarChoice {
  const answers = CALENDAR_ANSWERS.filter((one) => rest[one] === 'yes');
  return {
    ...(category !== undefined && { category }),
    ...(when !== undefined && { when }),
    ...Object.fromEntries(answers.map((one) => [one, true] as const)),
    ...(q !== undefined && q !== '' && { q }),
    ...(neighbours !== undefined && { neighbours: true as const }),
  };
}
