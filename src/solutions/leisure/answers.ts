/** Records as the API gives them, each with its source. */
import { z } from 'zod';
import { hoursOf } from '../../kernel/calendar/hours/known-hours.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { sourceOf } from './from-sources.ts';
import { dateRow } from './intakes/date-row.ts';
import type { KnownEvent, KnownPlace } from './known.ts';
import { eventSchema, placeSchema } from './model.ts';

export const sourceSchema = z.object({
  name: z.string(),
  licence: z.string(),
  url: z.string().nullable(),
  time: z.iso.datetime(),
  example: z.literal(true).optional().describe('Invented for trying out'),
  stale: z.literal(true).optional().describe('Not confirmed for longer than its rule allows'),
});
const where = { id: z.string(), ars: z.string().describe('Municipality or unit in which it lies') };
const hoursSchema = z.object({
  gap: z.string().nullable().describe('Why nothing is known; null where the rule was understood'),
  intervals: z.array(
    z.object({
      from: z.iso.datetime(),
      until: z.iso.datetime(),
      state: z.enum(['open', 'closed', 'unknown', 'appointment']),
      openEnd: z.literal(true).optional(),
      comment: z.string().optional(),
      rule: z.string().optional(),
    }),
  ),
  toVerify: z.array(z.string()),
});

export const eventsSchema = z.object({
  events: z.array(eventSchema.extend({ ...where, source: sourceSchema })),
  next: z.string().nullable(),
});
export const placesSchema = z.object({
  places: z.array(placeSchema.extend({ ...where, hours: hoursSchema, source: sourceSchema })),
  attribution: z.string().nullable().describe('What must stand beside these data wherever they are shown'),
  next: z.string().nullable(),
});

/** Rows that the phone sorts by distance. */
export const nearSchema = z.object({
  rows: z.array(
    z.object({
      page: z.string().describe('Below the place, as in addresses of pages'),
      name: z.string(),
      note: z.string().optional().describe('When, and where, in words'),
      lang: z.string().optional().describe('Language of the name where it is not the one asked for'),
      lon: z.number(),
      lat: z.number(),
      example: z.literal(true).optional().describe('Invented for trying out'),
    }),
  ),
});

/** With those of its dates that lie in the span; nothing where its source is no longer known. */
export function eventAnswer(
  one: KnownEvent,
  span: { from: Temporal.Instant; until: Temporal.Instant },
  kernel: Kernel,
): z.infer<typeof eventsSchema>['events'] {
  const source = sourceOf(one, kernel);
  if (source === null) return [];
  const { id, ars, record } = one;
  const occurrences = record.occurrences.filter((date) => {
    const { starts, until } = dateRow(date, record.status);
    return Temporal.Instant.compare(until, span.from) > 0 && Temporal.Instant.compare(starts, span.until) < 0;
  });
  return [{ ...record, id, ars, occurrences, source }];
}

/** With its hours of the next two weeks. */
export function placeAnswer(one: KnownPlace, kernel: Kernel): z.infer<typeof placesSchema>['places'] {
  const source = sourceOf(one, kernel);
  if (source === null) return [];
  const { id, ars, record } = one;
  const { gap, intervals, toVerify } = hoursOf(record.openingHours, ars, kernel.clock.now());
  return [{ ...record, id, ars, hours: { gap, intervals: [...intervals], toVerify: [...toVerify] }, source }];
}
